import { type Bytes, fromBase64, toBase64 } from '../vault/bytes';
import { keyedHash, type VaultKeys } from '../vault/vault-keys';

/**
 * A digest of a set of keys that is brought up to date by what came and went alone: the keyed hashes of all, added
 * by exclusive or (Bellare and Micciancio's set hash, keyed). By it the head knows which sheets there should be, and
 * of which revision, so that an older one put back is seen.
 */
export async function changeDigest(keys: VaultKeys, digest: string, cameAndWent: readonly string[]): Promise<string> {
  const sum = new Uint8Array(32);
  addTo(sum, fromBase64(digest) ?? new Uint8Array());
  const hashes = await Promise.all(cameAndWent.filter(isDigested).map((key) => keyedHash(keys, key)));
  for (const hash of hashes) addTo(sum, hash);
  return toBase64(sum);
}

/** The digest of these keys. */
export function digestOf(keys: VaultKeys, sheetKeys: readonly string[]): Promise<string> {
  return changeDigest(keys, '', sheetKeys);
}

/** The head holds the digest, and the vault can be changed while it is locked. */
function isDigested(key: string): boolean {
  return !key.startsWith('head/') && !key.startsWith('vault/');
}

function addTo(sum: Bytes, hash: Bytes): void {
  for (const [at, byte] of hash.entries()) sum[at] = (sum[at] ?? 0) ^ byte;
}
