import type { Browser, Storage } from 'webextension-polyfill';
import browser from 'webextension-polyfill';
import type { Translate } from '../../utils/i18n';
import { createRepository } from '../../utils/storage/create-repository';
import { openDatabase } from '../../utils/storage/database';
import type { Reader, Writer } from '../../utils/storage/repository';
import type { KeyValues, Surroundings } from '../../utils/storage/surroundings';
import { createPolicyReader } from './policy';
import { sparePlaces } from './spare-places';

/** What is kept on this machine, for a view or the background to read; only the background writes. */
export function openRepository(translate: Translate): Reader & Writer {
  return createRepository(openDatabase('secure-base-annotator'), surroundingsIn(browser, translate));
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
