import { signal } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../components/reader/reader.css';
import { TextProvider } from '../../components/basics/text';
import { mayBeOpened } from '../../utils/core/policy';
import { createTranslate } from '../../utils/i18n';
import { sendMessage } from '../../utils/messaging';
import { createPolicyReader } from '../shared/policy';
import { answerPanel } from './answer-panel';
import { createReader } from './create-reader';
import { fetchLink } from './fetch-link';
import { pickFile } from './pick-file';
import { ReaderApp } from './reader-app';

const app = document.getElementById('app');
const root = document.getElementById('document');
if (app && root) main(app, root);

function main(app: HTMLElement, root: HTMLElement): void {
  const translate = createTranslate();
  document.title = `${translate('reader-title')} – ${translate('product-name')}`;
  const policy = createPolicyReader(browser);
  const reader = createReader({
    root,
    translate,
    view: signal({ kind: 'start', problem: null }),
    mayOpen: async (link) => mayBeOpened((await policy()).policy, link),
  });
  answerPanel(reader.view, root);
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
  const asked = new URLSearchParams(location.search);
  const [tab, link] = [Number(asked.get('tab')), asked.get('link')];
  if (tab && link && URL.canParse(link)) {
    // The link may hold a token, which has no place in the history.
    history.replaceState(null, '', location.pathname);
    void reader.open(fetchLink(browser, tab, link), link);
  }
  // Most documents are PDFs: while one is being chosen, the code for it comes.
  requestIdleCallback(async () => {
    const { prepareForPdf } = await import('../../utils/documents/pdf/open-pdf');
    prepareForPdf();
    await import('../../utils/documents/pdf/show-pdf');
  });
  // A file dropped beside the place for it would be opened by the browser instead, and this page be left.
  for (const type of ['dragover', 'drop'] as const) window.addEventListener(type, (event) => event.preventDefault());
}
