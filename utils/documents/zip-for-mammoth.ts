import { unzipSync } from 'fflate';
import { DocumentProblem, MAX_UNPACKED } from './document-problem';

/** The most files in a Word document; real ones have some dozens. */
const MAX_ENTRIES = 5_000;

interface Entry {
  async(type: 'uint8array'): Promise<Uint8Array>;
}

/**
 * Stands in for JSZip, which evaluates text as code: what mammoth asks of it, over fflate. A file that would unpack to more
 * than `MAX_UNPACKED` bytes is refused by what its directory says, before it is unpacked; fflate never writes more
 * than that.
 */
export async function loadAsync(packed: ArrayBuffer): Promise<{ file(name: string): Entry | null }> {
  let unpacked = 0;
  let entries = 0;
  const files = unzip(new Uint8Array(packed), ({ name, originalSize }) => {
    // Embedded films and other files are no text and no picture that is shown.
    if (!/\.(?:xml|rels|png|jpe?g|gif|bmp|webp)$/i.test(name)) return false;
    unpacked += originalSize;
    entries += 1;
    if (unpacked > MAX_UNPACKED || entries > MAX_ENTRIES) throw new DocumentProblem('too-large-unpacked');
    return true;
  });
  return {
    file(name) {
      const bytes = Object.hasOwn(files, name) ? files[name] : undefined;
      return bytes ? { async: async () => bytes } : null;
    },
  };
}

function unzip(bytes: Uint8Array, filter: (file: { name: string; originalSize: number }) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    throw error instanceof DocumentProblem ? error : new DocumentProblem('broken');
  }
}
