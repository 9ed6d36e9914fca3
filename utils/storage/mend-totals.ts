import { countPart } from './count-source';
import { WHOLE } from './kept-totals';
import { isDamaged, type Opened } from './opener';
import { idIn, sourceIdIn } from './sheet';
import type { Work } from './work';

/** Sheets that are taken out in one piece of work, so that a save need not wait long. */
const AT_ONCE = 50;

/** Sheets of numbers that are not what was stored. */
export async function damagedNumbers(work: Work): Promise<readonly Opened[]> {
  return [...(await work.all('totals')), ...(await work.all('tallies'))].filter(isDamaged);
}

/**
 * Takes some of them out, and counts the parts again that they were of; totals are then to be made as where there are
 * none. Gives back whether there may be more to do.
 */
export async function takeOutDamaged(work: Work): Promise<boolean> {
  const damaged = await damagedNumbers(work);
  for (const { key } of damaged.slice(0, AT_ONCE)) {
    const id = idIn(key);
    // Without the mark, whatever totals are missing are made.
    if (key.startsWith('totals/')) await takeOut('totals', [id, WHOLE], work);
    else await countAgain(id, work);
  }
  return damaged.length > AT_ONCE;
}

/** Tallies of a part in place of damaged ones, which may name another source; of a part that can't be read, none. */
async function countAgain(partId: string, work: Work): Promise<void> {
  const part = await work.find('parts', partId);
  if (Array.isArray(part?.value)) await countPart(partId, sourceIdIn(part.group), work);
  else await takeOut('tallies', [partId], work);
}

async function takeOut(store: 'totals' | 'tallies', ids: readonly string[], work: Work): Promise<void> {
  for (const id of ids) await work.put({ store, id, parent: '', ids: [], value: undefined });
}
