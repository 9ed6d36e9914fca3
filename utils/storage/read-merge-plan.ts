import type { Everything } from '../core/everything';
import type { MergeOptions } from '../core/merge';
import { type MergePlan, planMerge } from './merge';
import { readable, type Shelves } from './shelf';

/** How a file would go into what is stored now. `null` as from `planMerge`. */
export async function readMergePlan(
  file: Everything,
  { bringBack }: MergeOptions,
  shelves: Shelves,
): Promise<MergePlan | null> {
  const stored = {
    reviews: readable(await shelves.reviews.list()),
    records: readable(await shelves.records.list()),
    sources: readable(await shelves.sources.list()),
    assessments: readable(await shelves.assessments.list()),
    codebooks: readable(await shelves.codebooks.list()),
    annotations: readable(await shelves.annotations.findAll(file.annotations.map(({ id }) => id))),
  };
  const erasedAt = bringBack ? new Map() : await shelves.erasures.erasedAt(file.sources.map(({ key }) => key));
  return planMerge(stored, file, erasedAt);
}
