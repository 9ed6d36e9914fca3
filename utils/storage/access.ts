import { fromBase64 } from '../vault/bytes';
import { deriveVaultKeys } from '../vault/vault-keys';
import { type Database, DatabaseClosed } from './database';
import { createOpener, type Opener } from './opener';
import { openAt } from './places';
import type { MovableCopy } from './second-copy';
import { readSession, type SessionState, writeSession } from './session';
import { type StartReason, start } from './start';
import type { Surroundings } from './surroundings';
import { StoreUnavailable, unavailableReason } from './unavailable';
import { within } from './within';

/** Milliseconds after which a start has failed, so that the next may try. */
const LONGEST_START = 120_000;

/** The way to what is stored, for one context. */
export interface Access {
  /** Does work on the open store. Rejects with `StoreUnavailable` when it can't be used. */
  use<T>(work: (opener: Opener) => Promise<T>): Promise<T>;
  /** The state of the session, once the store is started; rejects as `use` does, but not for a lock. */
  state(): Promise<SessionState>;
}

/** The way to this database, which the first use in a session of the browser starts. */
export function createAccess(db: Database, copy: MovableCopy, surroundings: Surroundings): Access {
  const { session, exclusively } = surroundings;
  let remembered: { readonly vaultKey: string; readonly opener: Promise<Opener> } | null = null;

  const state = async (): Promise<SessionState> =>
    (await follow()) ?? exclusively(async () => (await follow()) ?? begin('a first start'));

  const follow = async () => {
    const known = await readSession(session);
    if (known) await db.unlessClosed(openAt(known.places, db, copy, surroundings));
    return known;
  };

  const begin = async (why: StartReason): Promise<SessionState> => {
    const once = (reason: StartReason) =>
      within(LONGEST_START, db.unlessClosed(start(db, copy, surroundings, reason)), () => db.renew());
    const begun = await once(why).catch((error: unknown) => {
      if (!(error instanceof DatabaseClosed)) throw error;
      // It was damaged, and the browser begins with an empty one: what the second copy has is put back.
      return once(why === 'a first start' ? 'emptied' : why);
    });
    await writeSession(session, begun);
    return begun;
  };

  const openerFor = (vaultKey: string): Promise<Opener> => {
    if (remembered?.vaultKey !== vaultKey) {
      const opener = deriveVaultKeys(fromBase64(vaultKey) ?? new Uint8Array()).then(createOpener);
      remembered = { vaultKey, opener };
    }
    return remembered.opener;
  };

  const useOnce = async <T>(work: (opener: Opener) => Promise<T>): Promise<T> => {
    const { vaultKey, sound } = await state();
    if (vaultKey === null) {
      remembered = null;
      throw new StoreUnavailable('locked');
    }
    if (sound === false) throw new StoreUnavailable('tampered');
    return db.unlessClosed(openerFor(vaultKey).then(work));
  };

  /** Emptied under our hands: what the second copy has is put back, unless another context has done so. */
  const putBack = () =>
    exclusively(async () => {
      await follow();
      const heads = db.unlessClosed(db.sheets.where('key').startsWith('head/').count());
      if ((await heads.catch(() => 0)) === 0) await begin('emptied');
    });

  return {
    state,
    async use(work) {
      try {
        return await useOnce(work);
      } catch (error) {
        if (!(error instanceof DatabaseClosed) && unavailableReason(error) !== 'lost') throw error;
        await putBack();
        return useOnce(work);
      }
    },
  };
}
