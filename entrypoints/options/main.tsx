import { signal } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../components/basics/plain-page.css';
import { TextProvider } from '../../components/basics/text';
import type { ToastMessage } from '../../components/basics/toast';
import { createTranslate } from '../../utils/i18n';
import { sendMessage } from '../../utils/messaging';
import { followSites } from '../shared/follow-sites';
import { readOpenKey } from '../shared/open-key';
import { openRepository } from '../shared/repository';
import { setAlwaysOn } from '../shared/set-always-on';
import { openShortcuts } from './open-shortcuts';
import { OptionsApp } from './options-app';

const root = document.getElementById('app');
if (root) void main(root);

async function main(root: HTMLElement): Promise<void> {
  const translate = createTranslate();
  document.title = `${translate('options-title')} – ${translate('product-name')}`;
  const toast = signal<ToastMessage | null>(null);
  const [settings, openKey] = await Promise.all([
    openRepository(translate)
      .settings()
      .catch(() => null),
    readOpenKey(browser.commands),
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
