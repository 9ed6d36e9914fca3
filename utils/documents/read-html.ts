import { cleanHtml } from './clean-html';
import { decodeText } from './decode-text';

/** A saved page's own title and its content, cleaned. */
export function readHtml(bytes: Uint8Array, view: Window & typeof globalThis): DocumentFragment {
  const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(decodeText(bytes.subarray(0, 2_048), 'latin1'));
  return cleanHtml(decodeText(bytes, declared?.[1] ?? null), view);
}
