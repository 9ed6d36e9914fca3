import * as v from 'valibot';
import { type Parsed, parserOf } from '../core/schema/parse';
import { textOf, utf8 } from '../vault/bytes';
import { type Derivation, MOST } from '../vault/derivation';
import type { Protection } from '../vault/protection';
import { keyOf, type Sheet } from './sheet';

const base64Schema = v.pipe(v.string(), v.base64());

const upTo = (most: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(most));

const derivationSchema: v.GenericSchema<unknown, Derivation> = v.variant('kind', [
  v.strictObject({ kind: v.literal('pbkdf2-sha-256'), salt: base64Schema, rounds: upTo(MOST.rounds) }),
  v.strictObject({
    kind: v.literal('argon2id'),
    // RFC 9106 asks for 8 bytes or more, and 8 KiB or more for a lane.
    salt: v.pipe(base64Schema, v.minLength(12)),
    memory: v.pipe(upTo(MOST.memory), v.minValue(8)),
    passes: upTo(MOST.passes),
  }),
]);

const protectionSchema: v.GenericSchema<unknown, Protection> = v.variant('kind', [
  v.strictObject({ kind: v.literal('none'), vaultKey: base64Schema }),
  v.strictObject({
    kind: v.literal('passphrase'),
    derivation: derivationSchema,
    byPassphrase: base64Schema,
    byRecovery: base64Schema,
  }),
]);

const parseProtection = parserOf(protectionSchema);

/** The one sheet that is not sealed: it says how the vault key is kept. */
export function vaultSheet(protection: Protection, revision: number): Sheet {
  const key = keyOf({ store: 'vault', id: 'vault', revision });
  return { key, group: '', ids: [], body: utf8(JSON.stringify(protection)) };
}

/** How the vault key is kept, by that sheet. See `Parsed`. */
export function protectionIn({ body }: Pick<Sheet, 'body'>): Parsed<Protection> {
  try {
    return parseProtection(body && JSON.parse(textOf(body)));
  } catch {
    return { ok: false, place: '' };
  }
}
