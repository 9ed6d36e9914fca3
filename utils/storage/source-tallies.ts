import { joinTallies, type KeptTally, type SourceTally } from '../core/kept-tally';
import { readable, type Shelves } from './shelf';

/** The kept numbers of a review, a source each, without reading any annotation. */
export async function sourceTallies(
  { annotations, sources }: Shelves,
  reviewId: string,
): Promise<readonly SourceTally[]> {
  const bySource = new Map<string, KeptTally>();
  for (const { sourceKey, tallies } of await annotations.tallies(readable(await sources.list()))) {
    const tally = tallies.find((one) => one.reviewId === reviewId);
    const before = bySource.get(sourceKey);
    if (tally) bySource.set(sourceKey, before ? joinTallies(before, tally, 'same source') : tally);
  }
  return [...bySource].map(([sourceKey, tally]) => ({ sourceKey, ...tally }));
}
