import { signal } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../components/basics/plain-page.css';
import '../../components/vault/vault.css';
import { TextProvider } from '../../components/basics/text';
import type { ToastMessage } from '../../components/basics/toast';
import { freePolicy, type ReadPolicy } from '../../utils/core/policy';
import type { Settings } from '../../utils/core/record';
import { createTranslate } from '../../utils/i18n';
import { sendMessage } from '../../utils/messaging';
import { live } from '../../utils/storage/live';
import { followSites } from '../shared/follow-sites';
import { followStore } from '../shared/follow-store';
import { readOpenKey } from '../shared/open-key';
import { followPolicy } from '../shared/policy';
import { openStore } from '../shared/repository';
import { saveFile } from '../shared/save-file';
import { setAlwaysOn } from '../shared/set-always-on';
import { createVaultActions } from '../shared/vault-actions';
import { followActivityLog } from './activity-log';
import { openShortcuts } from './open-shortcuts';
import { OptionsApp } from './options-app';
import { readBackupState } from './read-backup-state';

const root = document.getElementById('app');
if (root) void main(root);

async function main(root: HTMLElement): Promise<void> {
  const translate = createTranslate();
  document.title = `${translate('options-title')} – ${translate('product-name')}`;
  const toast = signal<ToastMessage | null>(null);
  const store = openStore(translate);
  const { repository } = store;
  const settings = signal<Settings | null>(null);
  live(
    repository.settings,
    (read) => {
      settings.value = read;
    },
    () => {
      settings.value = null;
    },
  );
  const policy = signal<ReadPolicy>({ policy: freePolicy, set: [], problems: [] });
  followPolicy(browser, (read) => {
    policy.value = read;
  });
  const log = followActivityLog(repository);
  const saveLog = async (format: 'csv' | 'json') => {
    const file = await log.file(format, new Date(), browser.runtime.getManifest().version).catch(() => null);
    if (file) saveFile(document, file);
    toast.value = { text: file ? translate('log-saved', { name: file.name }) : translate('log-failed'), action: null };
  };
  const [openKey, backup] = await Promise.all([
    readOpenKey(browser.commands),
    readBackupState(repository).catch(() => null),
  ]);
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
        policy={policy}
        log={log.state}
        backup={backup}
        onSaveLog={(format) => void saveLog(format)}
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
        sites={followSites(browser)}
        onSwitchOff={async ({ pattern, name }) => {
          const done = await setAlwaysOn(browser, pattern, false);
          const sentence = done ? 'options-site-is-off' : 'options-site-not-off';
          toast.value = { text: translate(sentence, { site: name }), action: null };
        }}
        onChangeKey={async () => {
          if (!(await openShortcuts(browser))) say('options-change-key-by-hand');
        }}
      />
    </TextProvider>,
    root,
  );
}
