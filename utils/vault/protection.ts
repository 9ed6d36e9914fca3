import { type Bytes, fromBase64, randomBytes, toBase64, utf8 } from './bytes';
import { newRecoveryKey, readRecoveryKey, writeRecoveryKey } from './recovery-key';
import { open, seal, sealingKey } from './seal';
import { VAULT_KEY } from './vault-keys';

/** Rounds of PBKDF2-SHA-256: what OWASP's password storage sheet asks for. About a quarter of a second. */
const ROUNDS = 600_000;

/** More rounds than this would be somebody's try to keep the browser busy. */
export const MAX_ROUNDS = 10_000_000;

/** How the vault key is kept on the disk; bytes as base64. */
export type Protection = Unprotected | Protected;

/** As it is: whoever can use this account can read everything. */
export interface Unprotected {
  readonly kind: 'none';
  readonly vaultKey: string;
}

/** Wrapped twice: by a key made from the passphrase, and by one from the recovery key. */
export interface Protected {
  readonly kind: 'passphrase';
  readonly derivation: Derivation;
  readonly byPassphrase: string;
  readonly byRecovery: string;
}

/** How a passphrase becomes a key; a slower or better way is one more kind. */
export interface Derivation {
  readonly kind: 'pbkdf2-sha-256';
  readonly salt: string;
  readonly rounds: number;
}

/** A new vault key, not protected. */
export function unprotected(vaultKey: Bytes = randomBytes(VAULT_KEY)): Unprotected {
  return { kind: 'none', vaultKey: toBase64(vaultKey) };
}

/**
 * The vault key wrapped by a passphrase, and the recovery key, which is kept nowhere. What the vault key encrypted
 * stays as it is.
 */
export async function protect(
  vaultKey: Bytes,
  passphrase: string,
): Promise<{ readonly protection: Protected; readonly recoveryKey: string }> {
  const derivation: Derivation = { kind: 'pbkdf2-sha-256', salt: toBase64(randomBytes(16)), rounds: ROUNDS };
  const recovery = newRecoveryKey();
  const [byPassphrase, byRecovery] = await Promise.all([
    wrap(await passphraseKey(passphrase, derivation), vaultKey, 'passphrase'),
    wrap(await recoveryWrappingKey(recovery), vaultKey, 'recovery'),
  ]);
  return {
    protection: { kind: 'passphrase', derivation, byPassphrase, byRecovery },
    recoveryKey: writeRecoveryKey(recovery),
  };
}

/** The vault key that a passphrase or a recovery key opens, or `null` when it is neither. */
export async function unwrap(protection: Protected, typed: string): Promise<Bytes | null> {
  const recovery = readRecoveryKey(typed);
  const recovered =
    recovery && (await unwrapBy(await recoveryWrappingKey(recovery), protection.byRecovery, 'recovery'));
  if (recovered) return recovered;
  return unwrapBy(await passphraseKey(typed, protection.derivation), protection.byPassphrase, 'passphrase');
}

async function wrap(key: CryptoKey, vaultKey: Bytes, by: string): Promise<string> {
  return toBase64(await seal(key, vaultKey, `vault-key/${by}`));
}

async function unwrapBy(key: CryptoKey, wrapped: string, by: string): Promise<Bytes | null> {
  const sealed = fromBase64(wrapped);
  return sealed && open(key, sealed, `vault-key/${by}`);
}

/** One passphrase has one spelling, however the keyboard composes its accents (NFKC, as RFC 8265 has it). */
async function passphraseKey(passphrase: string, { salt, rounds }: Derivation): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', utf8(passphrase.normalize('NFKC')), 'PBKDF2', false, [
    'deriveKey',
  ]);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(salt) ?? new Uint8Array(), iterations: rounds },
    typed,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

async function recoveryWrappingKey(recovery: Bytes): Promise<CryptoKey> {
  return sealingKey(new Uint8Array(await crypto.subtle.digest('SHA-256', recovery)));
}
