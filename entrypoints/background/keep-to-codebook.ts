import type { Policy } from '../../utils/core/policy';
import type { Reader, Writer } from '../../utils/storage/repository';

/**
 * Has new annotations go to a review with the organisation's codebook, where one is fixed and the review in hand has
 * another: an existing review, or a new one of this name. Just after its start a browser may not have read what the
 * organisation has set, so the first review can have the usual codebook. Rejects as reads do.
 */
export async function keepToCodebook(
  { codebook }: Pick<Policy, 'codebook'>,
  repository: Pick<Reader, 'settings' | 'reviews'> & Pick<Writer, 'run'>,
  name: string,
  newId: () => string,
): Promise<void> {
  if (codebook === null) return;
  const [{ reviewId }, reviews] = await Promise.all([repository.settings(), repository.reviews()]);
  if (reviews.find(({ id }) => id === reviewId)?.codebookId === codebook) return;
  const existing = reviews.find(({ codebookId }) => codebookId === codebook);
  const id = existing?.id ?? newId();
  if (!existing) {
    await repository.run({ kind: 'create-review', review: { id, name, purpose: 'practice', codebookId: codebook } });
  }
  await repository.run({ kind: 'change-settings', change: { reviewId: id } });
}
