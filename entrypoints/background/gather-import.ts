import type { Everything } from '../../utils/core/everything';
import { type ImportPart, joinParts } from '../../utils/core/import-part';

/** What a part comes to: more are waited for, it is out of turn, or all are there. */
export type GatheredImport = 'waiting' | 'out of turn' | Everything;

/**
 * Puts the parts of a file together, one file at a time: the first part of another takes its place. A service worker
 * that died has forgotten what came before, so the next part is out of turn and nothing is merged.
 */
export function createImportGathering(): (part: ImportPart) => GatheredImport {
  let importId: string | null = null;
  let parts: Everything[] = [];
  const forget = () => {
    importId = null;
    parts = [];
  };
  return ({ importId: id, part, of, lists }) => {
    if (part === 1) {
      forget();
      importId = id;
    }
    if (id !== importId || part !== parts.length + 1 || part > of) {
      forget();
      return 'out of turn';
    }
    parts.push(lists);
    if (part < of) return 'waiting';
    const whole = joinParts(parts);
    forget();
    return whole;
  };
}
