import { signal } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../components/dashboard/dashboard.css';
import '../../components/vault/vault.css';
import { TextProvider } from '../../components/basics/text';
import { createTranslate } from '../../utils/i18n';
import { sendMessage } from '../../utils/messaging';
import { live } from '../../utils/storage/live';
import { followStore } from '../shared/follow-store';
import { createRepairTold } from '../shared/repair-told';
import { openStore } from '../shared/repository';
import { saveFile } from '../shared/save-file';
import { createVaultActions } from '../shared/vault-actions';
import { App } from './app';
import type { Services, Stored } from './services';

const root = document.getElementById('app');
if (root) main(root);

function main(root: HTMLElement): void {
  const translate = createTranslate();
  const store = openStore(translate);
  const { repository } = store;
  const stored = signal<Stored>({ kind: 'reading' });
  const damaged = signal(0);
  let looked = false;
  /** Looks at every row, so once that anything can be read. */
  const lookForDamage = async () => {
    if (looked) return;
    looked = true;
    damaged.value = await repository.damaged().then(
      (rows) => rows.length,
      () => 0,
    );
  };
  const read = async (): Promise<Stored> => {
    const [settings, everything] = await Promise.all([repository.settings(), repository.everything()]);
    return { kind: 'ready', settings, everything };
  };
  live(
    read,
    (value) => {
      stored.value = value;
      void lookForDamage();
    },
    () => {
      stored.value = { kind: 'failed' };
    },
  );
  const services: Services = {
    run: (command) => sendMessage('runCommand', command),
    merge: (data) => sendMessage('importFile', data),
    save: (file) => saveFile(document, file),
    vault: createVaultActions(store, document),
    newId: () => crypto.randomUUID(),
    now: () => new Date(),
    version: browser.runtime.getManifest().version,
  };
  document.title = `${translate('summary-title')} – ${translate('product-name')}`;
  render(
    <TextProvider translate={translate}>
      <App
        stored={stored}
        state={followStore(store.vault)}
        repair={createRepairTold(browser)}
        damaged={damaged}
        services={services}
      />
    </TextProvider>,
    root,
  );
}
