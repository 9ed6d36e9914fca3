const encoder = new TextEncoder();

/**
 * A UUID made from a name, always the same for the same name, so that a project exported twice is known as one
 * (version 8 of https://www.rfc-editor.org/rfc/rfc9562: SHA-256 in place of SHA-1).
 */
export async function guidOf(...name: readonly string[]): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(JSON.stringify(name)))).slice(
    0,
    16,
  );
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x80;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
