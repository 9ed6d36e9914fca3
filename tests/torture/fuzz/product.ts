import fc from 'fast-check';
import type { Everything } from '../../../utils/core/everything';
import { parseEverything } from '../../../utils/core/schema/everything';
import { everythingAsJson, parseExportFile } from '../../../utils/export/json';
import { everything } from '../../core/arbitraries';
import { tampering } from './tampering';

/** Some of everything that a browser could keep; the same for the same seed. */
function someWork(count: number, seed: number): readonly Everything[] {
  return fc.sample(everything, { numRuns: count, seed });
}

/** The product's own functions for files, and files for them. */
export const product = { parseEverything, everythingAsJson, parseExportFile, someWork, tampering };
