import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../components/basics/plain-page.css';
import { TextProvider } from '../../components/basics/text';
import { WelcomeView } from '../../components/welcome/welcome-view';
import { createTranslate } from '../../utils/i18n';
import { readOpenKey } from '../shared/open-key';

const root = document.getElementById('app');
if (root) void main(root);

async function main(root: HTMLElement): Promise<void> {
  const translate = createTranslate();
  const openKey = (await readOpenKey(browser.commands)) ?? 'Alt+Shift+B';
  document.title = translate('product-name');
  render(
    <TextProvider translate={translate}>
      <WelcomeView openKey={openKey} />
    </TextProvider>,
    root,
  );
}
