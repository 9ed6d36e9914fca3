import type { Everything } from '../../utils/core/everything';
import { type ImportPart, splitInParts } from '../../utils/core/import-part';
import type { MergeOptions, MergeOutcome } from '../../utils/core/merge';

/**
 * Sends a file to the background to be merged, part after part; `onPart` is told how many of how many have arrived.
 * Nothing is merged before all have. Rejects when the background does not answer.
 */
export async function sendImport(
  everything: Everything,
  { bringBack }: MergeOptions,
  onPart: (part: number, of: number) => void,
  send: (part: ImportPart) => Promise<MergeOutcome | { readonly kind: 'waiting' }>,
  importId: string,
): Promise<MergeOutcome> {
  const parts = splitInParts(everything);
  for (const [at, lists] of parts.entries()) {
    const answer = await send({ importId, part: at + 1, of: parts.length, bringBack, lists });
    onPart(at + 1, parts.length);
    if (answer.kind !== 'waiting') return answer;
  }
  return { kind: 'failed' };
}
