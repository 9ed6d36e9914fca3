import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { armor, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { beforeAll, describe, expect, it } from 'vitest';
import { isBackup, openBackup, sealBackup } from '../../utils/export/backup';

const TEXT = `{ "a": "é\u{1f600}" }\n${'x'.repeat(100_000)}`;
const PASSPHRASE = 'correct hörse battery';
const WRONG = { ok: false, problem: 'wrong passphrase' };
const DAMAGED = { ok: false, problem: 'damaged' };

let sealed: Uint8Array;
beforeAll(async () => {
  sealed = await sealBackup(TEXT, PASSPHRASE);
}, 240_000);

async function textOf(bytes: Uint8Array, passphrase = PASSPHRASE): Promise<string | object> {
  const opened = await openBackup(bytes, passphrase);
  return opened.ok ? new TextDecoder().decode(opened.bytes) : opened;
}

const changed = (at: number) => sealed.map((byte, index) => (index === at ? byte ^ 1 : byte));

describe('a backup', { timeout: 240_000 }, () => {
  it('gives the text back for the passphrase, however its accents are composed, and for no other', async () => {
    expect(isBackup(sealed)).toBe(true);
    expect(await textOf(sealed)).toBe(TEXT);
    expect(await textOf(sealed, PASSPHRASE.normalize('NFD'))).toBe(TEXT);
    expect(await textOf(sealed, 'correct horse battery')).toEqual(WRONG);
    expect(await textOf(sealed, '')).toEqual(WRONG);
  });

  it('holds nothing of the text as it is', () => {
    expect(Buffer.from(sealed).includes('xxxxxxxx')).toBe(false);
  });

  it('that was changed anywhere or cut off is damaged, or not for this passphrase', async () => {
    expect(await textOf(changed(sealed.length - 1))).toEqual(DAMAGED);
    expect(await textOf(changed(sealed.length - 70_000))).toEqual(DAMAGED);
    expect(await textOf(sealed.slice(0, -1))).toEqual(DAMAGED);
    expect(await textOf(sealed.slice(0, 100))).toEqual(DAMAGED);
    expect(await textOf(sealed.slice(0, 25))).toEqual(DAMAGED);
    // The salt of the passphrase.
    expect([WRONG, DAMAGED]).toContainEqual(await textOf(changed(40)));
  });

  it('may be written as text, as some mail wants it', async () => {
    const text = new TextEncoder().encode(armor.encode(sealed));
    expect(isBackup(text)).toBe(true);
    expect(await textOf(text)).toBe(TEXT);
    expect(await textOf(text.slice(0, 400))).toEqual(DAMAGED);
  });

  it('of a later format, or for a key, is said to be that', async () => {
    const later = new TextEncoder().encode('age-encryption.org/v2\n-> scrypt x 18\n');
    expect(await textOf(later)).toEqual({ ok: false, problem: 'newer' });
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(await generateIdentity()));
    expect(await textOf(await encrypter.encrypt(TEXT))).toEqual({ ok: false, problem: 'for a key' });
  });

  it('is told from other files', () => {
    expect(isBackup(new TextEncoder().encode('{ "format": "secure-base-annotator" }'))).toBe(false);
    expect(isBackup(new Uint8Array())).toBe(false);
  });

  it('is opened by the age command', ({ skip }) => {
    const needed = ['age', 'script'].filter((command) => !isInstalled(command));
    if (needed.length > 0) console.log(`skipped: ${needed.join(' and ')} not installed, so age can't open a backup`);
    skip(needed.length > 0, 'a command is not installed');
    const folder = mkdtempSync(path.join(tmpdir(), 'secure-base-age-'));
    const [file, out] = [path.join(folder, 'backup.json.age'), path.join(folder, 'out.json')];
    writeFileSync(file, sealed);
    // `age` asks for a passphrase on a terminal only; `script` is one.
    execFileSync('script', ['-qec', `age --decrypt --output ${out} ${file}`, '/dev/null'], {
      input: `${PASSPHRASE}\n`,
    });
    expect(readFileSync(out, 'utf8')).toBe(TEXT);
    rmSync(folder, { recursive: true });
  });
});

function isInstalled(command: string): boolean {
  try {
    execFileSync('which', [command]);
    return true;
  } catch {
    return false;
  }
}
