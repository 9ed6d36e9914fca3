/**
 * The text of a file: by its byte order mark, else as UTF-8, else (when it is none) as Windows-1252, in which older
 * systems write. With `declared`, an encoding that the file names itself, that one where the browser knows it.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  for (const encoding of [declared, 'utf-8']) {
    if (encoding === null) continue;
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not that one.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}
