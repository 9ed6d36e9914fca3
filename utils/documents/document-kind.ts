/** What a file is, told by its first bytes: names and media types are often wrong. */
export type DocumentKind = 'pdf' | 'word' | 'mhtml' | 'html' | 'text' | 'odt' | 'rtf' | 'old-word' | 'other';

/** As many first bytes as tell the kind of a file. */
const HEAD = 2_048;

/** What the file is. `odt`, `rtf` and `old-word` are told so that a reader can say what to do with them. */
export function documentKind(bytes: Uint8Array): DocumentKind {
  const head = latin1(bytes.subarray(0, HEAD));
  // Real PDFs may begin with some bytes of a mail system's (ISO 32000-1, annex H, 3.4.1).
  if (head.slice(0, 1_024).includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\x03\x04')) return zipKind(bytes, head);
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'old-word';
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (/^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*mime-version:/i.test(head.replaceAll('\r', ''))) return 'mhtml';
  if (/^(?:\xef\xbb\xbf)?\s*(?:<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(head)) {
    return 'html';
  }
  return isText(bytes.subarray(0, HEAD)) ? 'text' : 'other';
}

/** The names of a zip's files stand uncompressed in its directory, which is its end. */
function zipKind(bytes: Uint8Array, head: string): DocumentKind {
  if (head.includes('mimetypeapplication/vnd.oasis.opendocument.text')) return 'odt';
  const directory = latin1(bytes.subarray(Math.max(0, bytes.length - 256 * 1_024)));
  return directory.includes('word/document') || head.includes('word/') ? 'word' : 'other';
}

/** Text has no control characters but white space, unless it is UTF-16, which begins with its mark. */
function isText(head: Uint8Array): boolean {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true;
  return head.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0x1b);
}

function latin1(bytes: Uint8Array): string {
  return (
    String.fromCharCode(...bytes.subarray(0, 65_536)) + (bytes.length > 65_536 ? latin1(bytes.subarray(65_536)) : '')
  );
}
