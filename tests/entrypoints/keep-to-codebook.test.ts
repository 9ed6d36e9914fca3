import { expect, it } from 'vitest';
import { keepToCodebook } from '../../entrypoints/background/keep-to-codebook';
import { codebookById } from '../../utils/core/codebooks';
import { freshRepository, uuid } from '../storage/fresh-repository';

async function inHand({ repository }: ReturnType<typeof freshRepository>) {
  const { reviewId } = await repository.settings();
  const reviews = await repository.reviews();
  const review = reviews.find(({ id }) => id === reviewId);
  return { codebook: codebookById(review?.codebookId ?? '').id, reviews: reviews.length };
}

it('makes one review with the fixed codebook, and goes back to it', async () => {
  const fresh = freshRepository();
  const keep = (codebook: string | null) => keepToCodebook({ codebook }, fresh.repository, 'My review', () => uuid(1));
  await keep(null);
  await keep('secure-base');
  expect(await inHand(fresh)).toEqual({ codebook: 'secure-base', reviews: 1 });
  await keep('attachment');
  expect(await inHand(fresh)).toEqual({ codebook: 'attachment', reviews: 2 });
  const [first] = await fresh.repository.reviews();
  await fresh.repository.run({ kind: 'change-settings', change: { reviewId: first?.id ?? '' } });
  expect(await inHand(fresh)).toEqual({ codebook: 'secure-base', reviews: 2 });
  await keep('attachment');
  expect(await inHand(fresh)).toEqual({ codebook: 'attachment', reviews: 2 });
});
