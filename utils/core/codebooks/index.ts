import type { Codebook } from '../codebook';
import { attachment } from './attachment';
import { secureBase } from './secure-base';

/** Every codebook that ships, the default first. */
export const codebooks: readonly Codebook[] = [secureBase, attachment];

/** The shipped codebook with this id; throws a `RangeError` for an unknown one, since stored reviews are validated. */
export function codebookById(id: string): Codebook {
  const codebook = codebooks.find((candidate) => candidate.id === id);
  if (!codebook) throw new RangeError('unknown codebook');
  return codebook;
}
