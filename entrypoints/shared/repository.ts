import type { Browser, Storage } from 'webextension-polyfill';
import browser from 'webextension-polyfill';
import type { Translate } from '../../utils/i18n';
import { createRepository } from '../../utils/storage/create-repository';
import { DATABASE, openDatabase } from '../../utils/storage/database';
import { dump } from '../../utils/storage/dump';
import { rebuild } from '../../utils/storage/rebuild';
import type { Reader, Writer } from '../../utils/storage/repository';
import { startAfresh } from '../../utils/storage/start-afresh';
import type { KeyValues, Surroundings } from '../../utils/storage/surroundings';
import { createVault, type Vault } from '../../utils/storage/vault';
import { createPolicyReader } from './policy';
import { sparePlaces } from './spare-places';

/** What is kept on this machine, and the lock before it. */
export interface Store {
  readonly repository: Reader & Writer;
  readonly vault: Vault;
  /** All that lies there as it lies there, sealed, as JSON. */
  dump(): Promise<string>;
  /** Makes the database anew from the second copy; rejects, and changes nothing, when that has not what it takes. */
  rebuild(): Promise<void>;
  /** Deletes everything and begins with an empty store. */
  startAfresh(): Promise<void>;
}

/** What is kept on this machine, for a view or the background to read; only the background writes, locks and unlocks. */
export function openStore(translate: Translate): Store {
  const db = openDatabase(DATABASE);
  const surroundings = surroundingsIn(browser, translate);
  return {
    repository: createRepository(db, surroundings),
    vault: createVault(db, surroundings),
    dump: () => dump(db, surroundings),
    rebuild: () => rebuild(db, surroundings),
    startAfresh: () => startAfresh(db, surroundings),
  };
}

/** What is kept on this machine, for whoever needs no lock. */
export function openRepository(translate: Translate): Reader & Writer {
  return openStore(translate).repository;
}

function surroundingsIn({ storage }: Pick<Browser, 'storage'>, translate: Translate): Surroundings {
  const policy = createPolicyReader({ storage });
  return {
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    reviewName: translate('review-default-name'),
    rules: async () => (await policy()).policy,
    secondCopy: keyValuesOf(storage.local),
    spares: sparePlaces(),
    session: keyValuesOf(storage.session),
    exclusively: (work) => navigator.locks.request('secure-base-annotator-start', work),
    freshLog: import.meta.env.CHROME,
  };
}

/** An area of the browser's storage; newer browsers list its keys without reading it. */
function keyValuesOf(area: Storage.StorageArea & Pick<KeyValues, 'getKeys'>): KeyValues {
  return {
    get: (keys) => area.get(keys),
    set: (values) => area.set(values),
    remove: (keys) => area.remove(keys),
    ...(area.getKeys ? { getKeys: () => area.getKeys?.() ?? Promise.resolve([]) } : {}),
  };
}
