/**
 * The address of a source's page, or `null` when its key has none to open. Keys come from pages and files, so
 * nothing but `http:`, `https:` and our own example records may become a link.
 */
export function addressOf(sourceKey: string): string | null {
  const address = URL.parse(sourceKey);
  if (address?.protocol === 'https:' || address?.protocol === 'http:') return address.href;
  if (address?.protocol === 'example:') return `/example.html?record=${encodeURIComponent(address.pathname)}`;
  return null;
}
