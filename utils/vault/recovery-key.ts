import { type Bytes, randomBytes } from './bytes';

/** Crockford's base 32: without I, L, O and U, which are misread or make words. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const LENGTH = 20;
const GROUP = /.{4}/g;

/** A new recovery key: 160 bits of chance, so that it needs no slow derivation. */
export function newRecoveryKey(): Bytes {
  return randomBytes(LENGTH);
}

/** The key as a person copies it: eight groups of four letters and digits. */
export function writeRecoveryKey(key: Bytes): string {
  const bits = Array.from(key, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const digits = (bits.match(/.{5}/g) ?? []).map((five) => DIGITS[Number.parseInt(five, 2)]).join('');
  return (digits.match(GROUP) ?? []).join('-');
}

/** The key a person typed, whatever its case and spaces, O read as 0 and I and L as 1; `null` when it is none. */
export function readRecoveryKey(text: string): Bytes | null {
  const digits = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  if (digits.length !== (LENGTH * 8) / 5 || [...digits].some((digit) => !DIGITS.includes(digit))) return null;
  const bits = Array.from(digits, (digit) => DIGITS.indexOf(digit).toString(2).padStart(5, '0')).join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}
