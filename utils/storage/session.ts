import * as v from 'valibot';
import { parserOf } from '../core/schema/parse';
import type { OpenedPlaces, Places } from './places';
import type { KeyValues } from './surroundings';

/** What the start of a session repaired, in sheets: each holds a few annotations or one other thing. */
export interface StartReport {
  /** Missing in the database, and restored from the second copy. */
  readonly restored: number;
  /** Missing in the second copy, and copied there again. */
  readonly copied: number;
  /** The whole database was gone. */
  readonly wholeDatabase: boolean;
  /** What the browser could not open any more, and what now lies elsewhere: made anew from the other. */
  readonly gaveUp: OpenedPlaces['gaveUp'];
}

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
