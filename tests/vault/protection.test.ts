import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomBytes } from '../../utils/vault/bytes';
import { protect, unwrap } from '../../utils/vault/protection';
import { readRecoveryKey, writeRecoveryKey } from '../../utils/vault/recovery-key';

describe('a passphrase', async () => {
  const vaultKey = randomBytes(32);
  const { protection, recoveryKey } = await protect(vaultKey, 'Ynys Môn 1916');
  if (protection.kind !== 'passphrase') throw new Error('not protected');

  it.each([
    ['itself', 'Ynys Môn 1916', true],
    ['itself, its accents composed otherwise', 'Ynys Mo\u0302n 1916', true],
    ['its recovery key', recoveryKey, true],
    [
      'its recovery key as it may be typed',
      ` ${recoveryKey.toLowerCase().replaceAll('-', '  ').replaceAll('0', 'o')}`,
      true,
    ],
    ['another case', 'ynys môn 1916', false],
    ['nothing', '', false],
    ['another recovery key', writeRecoveryKey(randomBytes(20)), false],
  ])('by %s', async (_, typed, opens) => {
    expect(await unwrap(protection, typed)).toEqual(opens ? vaultKey : null);
  });

  it('is nowhere in what is kept, nor are the keys', () => {
    expect(JSON.stringify(protection)).not.toMatch(/Ynys/);
    expect(JSON.stringify(protection)).not.toContain(recoveryKey);
  });
});

describe('a recovery key', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (key) => {
        const written = writeRecoveryKey(Uint8Array.from(key));
        expect(written).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(readRecoveryKey(written)).toEqual(Uint8Array.from(key));
      }),
    );
  });

  it.each(['', 'UUUU', 'a passphrase of words', '0'.repeat(31)])('is not read from %j', (text) => {
    expect(readRecoveryKey(text)).toBeNull();
  });
});
