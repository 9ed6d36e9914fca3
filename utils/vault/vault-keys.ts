import { type Bytes, concat, randomBytes, utf8 } from './bytes';

/** Bytes of a root that keys are derived from. */
const ROOT = 32;

/** What the vault key is used as; neither can be taken out again. */
export interface VaultKeys {
  /** Seals what belongs to no record, and the keys of records. */
  readonly sealing: CryptoKey;
  /** Makes names that say nothing without it, see `hiddenName`. */
  readonly naming: CryptoKey;
}

/** A new vault key of 32 bytes, for both purposes. */
export function newVaultKey(): Bytes {
  return randomBytes(ROOT);
}

/** Another vault key, which seals anew and gives the same names: 64 bytes, the last 32 those that names come from. */
export function renewedVaultKey(vaultKey: Bytes): Bytes {
  return concat(randomBytes(ROOT), namingRoot(vaultKey));
}

/** The keys that come from the vault key (HKDF-SHA-256, RFC 5869). */
export async function deriveVaultKeys(vaultKey: Bytes): Promise<VaultKeys> {
  const imported = (root: Bytes) => crypto.subtle.importKey('raw', root, 'HKDF', false, ['deriveKey']);
  const [forSealing, forNaming] = await Promise.all([
    imported(vaultKey.slice(0, ROOT)),
    imported(namingRoot(vaultKey)),
  ]);
  const [sealing, naming] = await Promise.all([
    crypto.subtle.deriveKey(hkdf('sealing'), forSealing, { name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]),
    crypto.subtle.deriveKey(hkdf('naming'), forNaming, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign']),
  ]);
  return { sealing, naming };
}

function namingRoot(vaultKey: Bytes): Bytes {
  return vaultKey.slice(-ROOT);
}

function hkdf(purpose: string): HkdfParams {
  return { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(`secure-base-annotator/${purpose}`) };
}

/** HMAC-SHA-256 of a text: the same for the same text, and nothing to be learnt from without the key. 32 bytes. */
export async function keyedHash({ naming }: VaultKeys, text: string): Promise<Bytes> {
  // As JSON, which keeps lone surrogates apart from one another.
  return new Uint8Array(await crypto.subtle.sign('HMAC', naming, utf8(JSON.stringify(text))));
}

/** The keyed hash of an address as 64 hexadecimal digits, to look it up by. */
export async function hiddenName(keys: VaultKeys, text: string): Promise<string> {
  return Array.from(await keyedHash(keys, text), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
