import fc from 'fast-check';
import type { Everything } from '../../../utils/core/everything';
import { everything } from '../../core/arbitraries';

export { parseEverything } from '../../../utils/core/schema/everything';
export { everythingAsJson, parseExportFile } from '../../../utils/export/json';

/** Some of everything that a browser could keep; the same for the same seed. */
export function someWork(count: number, seed: number): readonly Everything[] {
  return fc.sample(everything, { numRuns: count, seed });
}
