import { withOwnFragment } from '../../utils/core/address-rule';
import { hasFingerprint } from '../../utils/core/address-secrets';

/**
 * The address of a source's page, or `null` when its key has none to open. Keys come from pages and files, so
 * nothing but `http:`, `https:` and our own example records may become a link. A key that had a part of the address
 * taken out for a fingerprint opens nothing.
 */
export function addressOf(sourceKey: string): string | null {
  const opened = withOwnFragment(sourceKey);
  if (hasFingerprint(opened)) return null;
  const address = URL.parse(opened);
  if (address?.protocol === 'https:' || address?.protocol === 'http:') return address.href;
  if (address?.protocol === 'example:') return `/example.html?record=${encodeURIComponent(address.pathname)}`;
  return null;
}
