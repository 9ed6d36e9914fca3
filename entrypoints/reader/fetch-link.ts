import type { Browser } from 'webextension-polyfill';
import { DocumentProblem, MAX_FILE } from '../../utils/documents/document-problem';

/** What one answer of the page holds at most, in bytes. */
const SLICE = 6 * 1_024 * 1_024;

/** The page's side of a document that is being handed over. */
interface Handover {
  secureBaseDocument?: Uint8Array;
}

/**
 * The document behind a link, fetched by the link's own page as when the link is followed, and handed over in slices.
 * Throws a `DocumentProblem`: `link` when the page may not read it (another site, or no access to the page any more).
 */
export async function fetchLink({ scripting }: Pick<Browser, 'scripting'>, tabId: number, link: string): Promise<File> {
  const run = async <Args extends unknown[], T>(func: (...args: Args) => T, args: Args): Promise<Awaited<T>> => {
    const [answer] = await scripting.executeScript({
      target: { tabId },
      func: func as (...args: unknown[]) => T,
      args,
    });
    return answer?.result as Awaited<T>;
  };
  try {
    const size = await run(fetchInPage, [link]);
    // What fails in the page comes back as nothing in Chromium.
    if (typeof size !== 'number') throw new DocumentProblem('link');
    if (size > MAX_FILE) throw new DocumentProblem('too-large');
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for (let at = 0; at < size; at += SLICE) {
      const slice = await run(sliceInPage, [at, SLICE]);
      parts.push(Uint8Array.from(atob(slice), (character) => character.charCodeAt(0)));
    }
    return new File(parts, nameOf(link));
  } catch (error) {
    throw error instanceof DocumentProblem ? error : new DocumentProblem('link');
  }
}

/** The last part of the link's path, without what is asked of the server. */
function nameOf(link: string): string {
  const name = new URL(link).pathname.split('/').pop() ?? '';
  try {
    return decodeURIComponent(name) || 'document';
  } catch {
    return name || 'document';
  }
}

/** Runs in the page: fetches, keeps the bytes for the slices, and gives back how many they are. Stands alone. */
async function fetchInPage(link: string): Promise<number> {
  const response = await fetch(link, { credentials: 'include' });
  if (!response.ok) throw new Error('refused');
  const bytes = new Uint8Array(await response.arrayBuffer());
  (globalThis as Handover).secureBaseDocument = bytes;
  return bytes.length;
}

/** Runs in the page: a slice as base64; after the last one nothing is kept. Stands alone. */
function sliceInPage(from: number, length: number): string {
  const world = globalThis as Handover;
  const bytes = world.secureBaseDocument ?? new Uint8Array();
  let binary = '';
  const end = Math.min(bytes.length, from + length);
  for (let at = from; at < end; at += 8_192) {
    binary += String.fromCharCode(...bytes.subarray(at, Math.min(end, at + 8_192)));
  }
  if (end === bytes.length) delete world.secureBaseDocument;
  return btoa(binary);
}
