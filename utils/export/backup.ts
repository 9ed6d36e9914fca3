import { armor, Decrypter, Encrypter } from 'age-encryption';

/**
 * A backup is the lossless file, encrypted by a passphrase in the age format (age-encryption.org/v1), so that it can be
 * opened without this tool too: `age --decrypt`.
 */

/** What is in a backup, or why it can't be opened; nothing of its content is in a problem. */
export type OpenedBackup =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: BackupProblem };

export type BackupProblem =
  /** The passphrase does not open it. */
  | 'wrong passphrase'
  /** It is cut off, or has been changed since it was made. */
  | 'damaged'
  /** It was encrypted for a key, not by a passphrase. */
  | 'for a key'
  /** It is in a later version of the age format. */
  | 'newer';

const VERSION = 'age-encryption.org/v';
const ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----';

/** Whether a file says of itself that it is in the age format, as bytes or as text. */
export function isBackup(bytes: Uint8Array): boolean {
  return beginsWith(bytes, VERSION) || beginsWith(bytes, ARMOR);
}

/** The text, encrypted. Takes about a second by intention: so does every guess at the passphrase. */
export function sealBackup(text: string, passphrase: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(oneSpelling(passphrase));
  return encrypter.encrypt(text);
}

/** Opens what `sealBackup`, or the `age` command with a passphrase, has made. Never rejects. */
export async function openBackup(bytes: Uint8Array, passphrase: string): Promise<OpenedBackup> {
  const file = unarmoured(bytes);
  if (!file) return { ok: false, problem: 'damaged' };
  const header = headerOf(file);
  if (!header.startsWith(`${VERSION}1\n`)) return { ok: false, problem: 'newer' };
  if (!header.includes('\n-> scrypt ')) {
    return { ok: false, problem: /\n-> \S+ [^\n]*\n/.test(header) ? 'for a key' : 'damaged' };
  }
  const decrypter = new Decrypter();
  decrypter.addPassphrase(oneSpelling(passphrase));
  try {
    return { ok: true, bytes: await decrypter.decrypt(file) };
  } catch (error) {
    const isWrong = error instanceof Error && error.message.startsWith('no identity matched');
    return { ok: false, problem: isWrong ? 'wrong passphrase' : 'damaged' };
  }
}

/** An accent has one spelling, however the keyboard composes it (NFC, which keyboards mostly give). */
function oneSpelling(passphrase: string): string {
  return passphrase.normalize('NFC');
}

/** The file as bytes, where it was written as text; `null` when the text is broken. */
function unarmoured(bytes: Uint8Array): Uint8Array | null {
  if (!beginsWith(bytes, ARMOR)) return bytes;
  try {
    return armor.decode(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

/** Enough of the file's beginning to see who it was encrypted for. */
function headerOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 2_000));
}

function beginsWith(bytes: Uint8Array, text: string): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, text.length)) === text;
}
