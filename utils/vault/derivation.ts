import { argon2idAsync } from '@noble/hashes/argon2.js';
import { type Bytes, fromBase64, randomBytes, toBase64, utf8 } from './bytes';
import { sealingKey } from './seal';

/** How a passphrase becomes a key; a slower or better way is one more kind. Salts are base64. */
export type Derivation = Pbkdf2 | Argon2id;

/** Only read any more: how passphrases were kept before Argon2id. */
export interface Pbkdf2 {
  readonly kind: 'pbkdf2-sha-256';
  readonly salt: string;
  readonly rounds: number;
}

/** RFC 9106. */
export interface Argon2id {
  readonly kind: 'argon2id';
  readonly salt: string;
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
}

/**
 * The first of the settings that OWASP's password storage sheet holds to be equally strong: 46 MiB, one pass, one lane.
 * Measured without WebAssembly: half a second in Chromium, about a second in Firefox.
 */
const MEMORY = 47_104;
const PASSES = 1;

/** More of each than this would be somebody's try to keep the browser busy. */
export const MOST = { rounds: 10_000_000, memory: 1_048_576, passes: 16 } as const;

/** A derivation for a new passphrase. */
export function newDerivation(): Argon2id {
  return { kind: 'argon2id', salt: toBase64(randomBytes(16)), memory: MEMORY, passes: PASSES };
}

/**
 * The key that a passphrase gives. One passphrase has one spelling, however the keyboard composes its accents (NFKC, as
 * RFC 8265 has it). Takes a second or so, in slices, so that whatever else runs here goes on.
 */
export async function passphraseKey(passphrase: string, derivation: Derivation): Promise<CryptoKey> {
  const typed = utf8(passphrase.normalize('NFKC'));
  const salt = fromBase64(derivation.salt) ?? new Uint8Array();
  if (derivation.kind === 'pbkdf2-sha-256') return pbkdf2Key(typed, salt, derivation.rounds);
  const raw = await argon2idAsync(typed, salt, { m: derivation.memory, t: derivation.passes, p: 1, dkLen: 32 });
  return sealingKey(new Uint8Array(raw));
}

async function pbkdf2Key(typed: Bytes, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const key = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const way = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(way, key, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
