import { signal } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../components/basics/plain-page.css';
import { TextProvider } from '../../components/basics/text';
import type { ToastMessage } from '../../components/basics/toast';
import { freePolicy, type ReadPolicy } from '../../utils/core/policy';
import { createTranslate } from '../../utils/i18n';
import { sendMessage } from '../../utils/messaging';
import { followSites } from '../shared/follow-sites';
import { readOpenKey } from '../shared/open-key';
import { followPolicy } from '../shared/policy';
import { openRepository } from '../shared/repository';
import { saveFile } from '../shared/save-file';
import { setAlwaysOn } from '../shared/set-always-on';
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
  const policy = signal<ReadPolicy>({ policy: freePolicy, set: [], problems: [] });
  followPolicy(browser, (read) => {
    policy.value = read;
  });
  const repository = openRepository(translate);
  const log = followActivityLog(repository);
  const saveLog = async (format: 'csv' | 'json') => {
    const file = await log.file(format, new Date(), browser.runtime.getManifest().version).catch(() => null);
    if (file) saveFile(document, file);
    toast.value = { text: file ? translate('log-saved', { name: file.name }) : translate('log-failed'), action: null };
  };
  const [settings, openKey, backup] = await Promise.all([
    repository.settings().catch(() => null),
    readOpenKey(browser.commands),
    readBackupState(repository).catch(() => null),
  ]);
  const say = (id: string) => {
    toast.value = { text: translate(id), action: null };
  };
  if (!settings) say('options-read-failed');
  render(
    <TextProvider translate={translate}>
      <OptionsApp
        settings={settings}
        openKey={openKey}
        policy={policy}
        log={log.state}
        backup={backup}
        onSaveLog={(format) => void saveLog(format)}
        toast={toast}
        run={(command) => sendMessage('runCommand', command)}
        say={say}
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
