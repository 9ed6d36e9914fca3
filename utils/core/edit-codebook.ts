import type { Codebook, Dimension } from './codebook';
import { secureBase } from './codebooks/secure-base';
import { MAX_DIMENSIONS } from './limits';

/** A codebook to be edited, the same but for its id, name and version. `id` is a UUID. */
export function copyCodebook({ retired: _, ...codebook }: Codebook, id: string, name: string): Codebook {
  return { ...codebook, id, name, version: '1' };
}

/** The codebook as its next version. */
export function nextVersion(codebook: Codebook): Codebook {
  return { ...codebook, version: String(Number(codebook.version) + 1) };
}

/** The codebook with one dimension more, looking like none beside it; itself when it has as many as there are keys. */
export function withNewDimension(codebook: Codebook, name: string, newId: string): Codebook {
  const { dimensions } = codebook;
  if (dimensions.length >= MAX_DIMENSIONS) return codebook;
  const looks = secureBase.dimensions;
  const look = looks.find(({ light }) => dimensions.every((one) => one.light.accent !== light.accent)) ?? looks[0];
  if (!look) return codebook;
  const words = { name, short: name.slice(0, 2), definition: '', benefit: '', indicators: [], contrary: '' };
  return { ...codebook, dimensions: [...dimensions, { ...look, ...words, id: newId }] };
}

/** The codebook with some fields of one of its dimensions changed. */
export function withDimensionChanged(codebook: Codebook, id: string, change: Partial<Dimension>): Codebook {
  const changed = codebook.dimensions.map((one) => (one.id === id ? { ...one, ...change } : one));
  return { ...codebook, dimensions: changed };
}

/** The codebook without one of its dimensions; itself when it is the last. */
export function withoutCodebookDimension(codebook: Codebook, id: string): Codebook {
  const left = codebook.dimensions.filter((one) => one.id !== id);
  return left.length === 0 ? codebook : { ...codebook, dimensions: left };
}
