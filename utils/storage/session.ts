import * as v from 'valibot';
import { parserOf } from '../core/schema/parse';
import type { StartReport } from '../core/store-state';
import type { Places } from './places';
import type { KeyValues } from './surroundings';

/** What all contexts know from the start of the store until the browser ends. */
export interface SessionState {
  /** The vault key as base64; `null` while the vault is locked. */
  readonly vaultKey: string | null;
  /** Whether what is stored is as it was left; `null` while that is not known, as the vault was locked. */
  readonly sound: boolean | null;
  readonly report: StartReport;
  readonly places: Places;
}

const KEY = 'store';

const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const parseState = parserOf<SessionState>(
  v.strictObject({
    vaultKey: v.nullable(v.string()),
    sound: v.nullable(v.boolean()),
    report: v.strictObject({
      restored: countSchema,
      copied: countSchema,
      wholeDatabase: v.boolean(),
      gaveUp: v.nullable(v.picklist(['database', 'copy'])),
    }),
    places: v.strictObject({ database: v.nullable(v.string()), copy: v.nullable(v.string()) }),
  }),
);

/** The state of this session, or `null` before the store was started. */
export async function readSession(session: KeyValues): Promise<SessionState | null> {
  const state = parseState((await session.get([KEY]))[KEY]);
  return state.ok ? state.value : null;
}

/** Lets all contexts know. */
export function writeSession(session: KeyValues, state: SessionState): Promise<void> {
  return session.set({ [KEY]: state });
}

/** Whoever is next starts the store as at the start of a session. */
export function forgetSession(session: KeyValues): Promise<void> {
  return session.remove([KEY]);
}
