import { signal } from '@preact/signals';
import { render } from 'preact';
import '../../components/reader/reader.css';
import { TextProvider } from '../../components/basics/text';
import { createTranslate } from '../../utils/i18n';
import { sendMessage } from '../../utils/messaging';
import { createReader } from './create-reader';
import { pickFile } from './pick-file';
import { ReaderApp } from './reader-app';

const app = document.getElementById('app');
const root = document.getElementById('document');
if (app && root) main(app, root);

function main(app: HTMLElement, root: HTMLElement): void {
  const translate = createTranslate();
  document.title = `${translate('reader-title')} – ${translate('product-name')}`;
  const reader = createReader({ root, translate, view: signal({ kind: 'start', problem: null }) });
  render(
    <TextProvider translate={translate}>
      <ReaderApp
        reader={reader}
        onPick={() => pickFile(document, reader.open)}
        onPanel={() => void sendMessage('openPanel').catch(() => {})}
      />
    </TextProvider>,
    app,
  );
  // A file dropped beside the place for it would be opened by the browser instead, and this page be left.
  for (const type of ['dragover', 'drop'] as const) window.addEventListener(type, (event) => event.preventDefault());
}
