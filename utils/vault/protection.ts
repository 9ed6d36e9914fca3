import { type Bytes, fromBase64, toBase64 } from './bytes';
import { type Derivation, newDerivation, passphraseKey } from './derivation';
import { newRecoveryKey, readRecoveryKey, writeRecoveryKey } from './recovery-key';
import { open, seal, sealingKey } from './seal';
import { newVaultKey } from './vault-keys';

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

/** A new vault key, not protected. */
export function unprotected(vaultKey: Bytes = newVaultKey()): Unprotected {
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
  const derivation = newDerivation();
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

async function recoveryWrappingKey(recovery: Bytes): Promise<CryptoKey> {
  return sealingKey(new Uint8Array(await crypto.subtle.digest('SHA-256', recovery)));
}
