import { type Bytes, concat, randomBytes, utf8 } from './bytes';

/** AES-GCM's nonce, in bytes. A random one may be used about 2³² times with a key (NIST SP 800-38D, 8.3). */
const NONCE = 12;

/** Bytes of a small text look alike in steps of this; of a larger one, in steps of an eighth of its size or less. */
const SMALLEST_STEP = 128;

/**
 * Encrypts bytes with AES-256-GCM: nonce, then ciphertext and tag. `context` says what they are; they open only with
 * the same, so a sealed thing put in the place of another is not taken for it. How long they were shows roughly.
 */
export async function seal(key: CryptoKey, plain: Bytes, context: string): Promise<Bytes> {
  const iv = randomBytes(NONCE);
  const ciphertext = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: utf8(context) },
    key,
    padded(plain),
  );
  return concat(iv, new Uint8Array(ciphertext));
}

/** What was sealed, or `null` when it was not sealed by this key in this context, or has been changed since. */
export async function open(key: CryptoKey, sealed: Bytes, context: string): Promise<Bytes | null> {
  const iv = sealed.subarray(0, NONCE);
  try {
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: utf8(context) },
      key,
      sealed.subarray(NONCE),
    );
    return unpadded(new Uint8Array(plain));
  } catch {
    return null;
  }
}

/** A key for `seal` and `open` of 32 bytes; it can't be taken out again. */
export function sealingKey(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** The bytes, a one, and zeros up to the next step (ISO/IEC 7816-4). */
function padded(plain: Bytes): Bytes {
  const length = plain.length + 1;
  const step = Math.max(SMALLEST_STEP, 2 ** Math.floor(Math.log2(length) - 3));
  const whole = new Uint8Array(Math.ceil(length / step) * step);
  whole.set(plain);
  whole[plain.length] = 1;
  return whole;
}

function unpadded(whole: Bytes): Bytes | null {
  const end = whole.findLastIndex((byte) => byte !== 0);
  return whole[end] === 1 ? whole.slice(0, end) : null;
}
