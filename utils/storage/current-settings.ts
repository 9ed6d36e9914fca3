import type { Settings } from '../core/record';
import { byCreation } from './order';
import { readable, SETTINGS_KEY, type Shelves } from './shelf';

/**
 * The settings, with a review that is there: when the one they name is not, or they can't be read, the first review
 * stands in. `null` when no review can be read.
 */
export async function findSettings(shelves: Shelves): Promise<Settings | null> {
  const found = await shelves.settings.find(SETTINGS_KEY);
  const reviews = readable(await shelves.reviews.list()).toSorted(byCreation);
  const settings = found?.ok ? found.value : null;
  const review = reviews.find(({ id }) => id === settings?.reviewId) ?? reviews[0];
  return review ? { reviewer: '', ...settings, reviewId: review.id } : null;
}

/** As `findSettings`; throws when no review can be read, so that a broken store never looks like an empty one. */
export async function currentSettings(shelves: Shelves): Promise<Settings> {
  const settings = await findSettings(shelves);
  if (!settings) throw new Error('no review can be read');
  return settings;
}
