import { signal } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../components/basics/plain-page.css';
import '../../components/vault/vault.css';
import { TextProvider } from '../../components/basics/text';
import type { ToastMessage } from '../../components/basics/toast';
import type { Settings } from '../../utils/core/record';
import { createTranslate } from '../../utils/i18n';
import { sendMessage } from '../../utils/messaging';
import { live } from '../../utils/storage/live';
import { followStore } from '../shared/follow-store';
import { readOpenKey } from '../shared/open-key';
import { openStore } from '../shared/repository';
import { createVaultActions } from '../shared/vault-actions';
import { openShortcuts } from './open-shortcuts';
import { OptionsApp } from './options-app';

const root = document.getElementById('app');
if (root) void main(root);

async function main(root: HTMLElement): Promise<void> {
  const translate = createTranslate();
  document.title = `${translate('options-title')} – ${translate('product-name')}`;
  const toast = signal<ToastMessage | null>(null);
  const store = openStore(translate);
  const settings = signal<Settings | null>(null);
  live(
    store.repository.settings,
    (read) => {
      settings.value = read;
    },
    () => {
      settings.value = null;
    },
  );
  const openKey = await readOpenKey(browser.commands);
  const say = (id: string) => {
    toast.value = { text: translate(id), action: null };
  };
  render(
    <TextProvider translate={translate}>
      <OptionsApp
        settings={settings}
        state={followStore(store.vault)}
        vault={createVaultActions(store, document)}
        openKey={openKey}
        toast={toast}
        run={(command) => sendMessage('runCommand', command)}
        say={say}
        onCopy={(text) =>
          navigator.clipboard.writeText(text).then(
            () => true,
            () => false,
          )
        }
        onPrint={() => window.print()}
        onChangeKey={async () => {
          if (!(await openShortcuts(browser))) say('options-change-key-by-hand');
        }}
      />
    </TextProvider>,
    root,
  );
}
