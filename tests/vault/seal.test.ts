import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomBytes, utf8 } from '../../utils/vault/bytes';
import { open, seal, sealingKey } from '../../utils/vault/seal';

const key = await sealingKey(randomBytes(32));
const bytes = fc.uint8Array({ maxLength: 3_000 }).map((array) => Uint8Array.from(array));

describe('seal', () => {
  it('is opened by the same key in the same context, whatever was in it', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, fc.string(), async (plain, context) => {
        expect(await open(key, await seal(key, plain, context), context)).toEqual(plain);
      }),
    );
  });

  it('is not opened when a bit is changed or a byte is missing', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, fc.nat(), fc.integer({ min: 1, max: 255 }), async (plain, place, change) => {
        const sealed = await seal(key, plain, 'a');
        const at = place % sealed.length;
        const changed = sealed.map((byte, index) => (index === at ? byte ^ change : byte));
        expect(await open(key, changed, 'a')).toBeNull();
        expect(await open(key, sealed.slice(0, at), 'a')).toBeNull();
      }),
      { numRuns: 1_000 },
    );
  });

  it('is not opened in another context or by another key', async () => {
    const sealed = await seal(key, utf8('note'), 'a/1');
    expect(await open(key, sealed, 'a/2')).toBeNull();
    expect(await open(await sealingKey(randomBytes(32)), sealed, 'a/1')).toBeNull();
  });

  it('is never the same twice, and shows a length in steps', async () => {
    const sealed = await Promise.all([seal(key, utf8('no'), 'a'), seal(key, utf8('no'), 'a')]);
    expect(sealed[0]).not.toEqual(sealed[1]);
    const lengths = await Promise.all(
      Array.from({ length: 120 }, async (_, length) => (await seal(key, new Uint8Array(length), 'a')).length),
    );
    expect(new Set(lengths)).toEqual(new Set([12 + 128 + 16]));
  });
});
