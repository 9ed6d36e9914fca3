import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomBytes } from '../../utils/vault/bytes';
import { passphraseKey } from '../../utils/vault/derivation';
import { type Protected, protect, unwrap } from '../../utils/vault/protection';
import { readRecoveryKey, writeRecoveryKey } from '../../utils/vault/recovery-key';
import { open, seal, sealingKey } from '../../utils/vault/seal';

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

describe('a passphrase kept as before Argon2id', () => {
  it('still opens what it protected', async () => {
    // Made by the version before: PBKDF2-SHA-256 with 600,000 rounds.
    const old: Protected = {
      kind: 'passphrase',
      derivation: { kind: 'pbkdf2-sha-256', salt: '+oS/cgQoTkBNgrBFYH+1Lw==', rounds: 600_000 },
      byPassphrase:
        '9D8X2prq4Q9AAqA8JYpR/VgBF8zhJO/pUwIz/HK6OPl4f1grRLfSDqYoFG6bVAwgheZtSBbYkz1OZZmJcvFBoHQKKPtKodHHqQxs37nxfTTqu8aug3R/OqhRPbVIezT1UOsSxiJeUGVkuDMk5HH0YWeGXd55DzZrY91Cy2/anyU3/rtDEEdAlbHmTpaC2/ydZBAnEaa42YUWcpY/',
      byRecovery:
        '7IqeqgdatYPvHDxltZzQXnn68Loy3nKzq10Hi5i7ZPcU8VNEfJ6kCpSqE/fn7O8R6T2otIB9kj/3HvtRo6LrqxKq7OJ3Dny/fWjL1z/rK0ckuUR145qGDYH6VYwpo8LDgNjt8aDlXlLAljzwNCRQ8OptOE/ChC8MoYYDEDqqVE2sJTnlj3ZzfAVtqPMeFrV3Kvsu1nFYOgk89SoI',
    };
    expect(await unwrap(old, 'open sesame')).toEqual(new Uint8Array(32).fill(7));
    expect(await unwrap(old, 'open says me')).toBeNull();
  });
});

describe('argon2id', () => {
  it('gives the key of the reference implementation', async () => {
    // The tag is argon2-cffi's for this password, salt, 64 KiB, two passes and one lane.
    const key = await passphraseKey('password', {
      kind: 'argon2id',
      salt: Buffer.from('somesalt').toString('base64'),
      memory: 65_536,
      passes: 2,
    });
    const raw = Buffer.from('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7', 'hex');
    const same = await sealingKey(new Uint8Array(raw));
    const sealed = await seal(same, new Uint8Array([1, 2, 3]), 'x');
    expect(await open(key, sealed, 'x')).toEqual(new Uint8Array([1, 2, 3]));
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
