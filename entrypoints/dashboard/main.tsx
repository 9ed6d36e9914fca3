import { signal } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../components/dashboard/dashboard.css';
import '../../components/dashboard/export.css';
import '../../components/vault/vault.css';
import { TextProvider } from '../../components/basics/text';
import { strictPolicy } from '../../utils/core/policy';
import type { Settings } from '../../utils/core/record';
import { createDocumentTranslate } from '../../utils/i18n/documents';
import { sendMessage } from '../../utils/messaging';
import { pause } from '../../utils/storage/in-turns';
import { live } from '../../utils/storage/live';
import type { WholeStore } from '../../utils/storage/repository';
import { followStore } from '../shared/follow-store';
import { followPolicy } from '../shared/policy';
import { createRepairTold } from '../shared/repair-told';
import { openStore } from '../shared/repository';
import { saveFile } from '../shared/save-file';
import { createVaultActions } from '../shared/vault-actions';
import { App } from './app';
import { countedModel } from './counted-model';
import { createExportRunner } from './export-runner';
import { printPaper } from './paper';
import { runFileTask } from './run-file-task';
import { sendImport } from './send-import';
import type { Services, Stored } from './services';

const root = document.getElementById('app');
if (root) main(root);

function main(root: HTMLElement): void {
  const translate = createDocumentTranslate();
  const store = openStore(translate);
  const { repository } = store;
  const stored = signal<Stored>({ kind: 'reading' });
  const damaged = signal(0);
  const recounted = signal(false);
  const progress = signal<number | null>(null);
  let looked = false;
  /** Looks at every row, so once. */
  const lookForDamage = async (look: WholeStore['damaged']) => {
    if (looked) return;
    looked = true;
    const rows = await look().catch(() => []);
    const numbers = rows.filter(({ table }) => table === 'numbers').length;
    damaged.value = rows.length - numbers;
    if (numbers === 0) return;
    recounted.value = true;
    await sendMessage('mendNumbers').catch(() => {});
  };
  /** Shows the kept numbers, where there are any, while the passages are read. */
  const showNumbers = async (settings: Settings) => {
    const model = countedModel(settings, await repository.numbers());
    // They are drawn in a task of their own.
    await pause();
    if (model) stored.value = { kind: 'counted', settings, model };
  };
  const read = async () => {
    // Before what it counts, so that a change meanwhile counts as one that is in no backup.
    const changes = await repository.changes();
    const settings = await repository.settings();
    if (stored.value.kind !== 'ready') await showNumbers(settings);
    const { everything, damaged: look } = await repository.whole((share) => {
      progress.value = share;
    });
    progress.value = null;
    return { stored: { kind: 'ready', settings, everything, changes } as const, look };
  };
  live(
    read,
    (found) => {
      stored.value = found.stored;
      void lookForDamage(found.look);
    },
    () => {
      stored.value = { kind: 'failed' };
    },
  );
  const policy = signal(strictPolicy);
  followPolicy(browser, (read) => {
    policy.value = read.policy;
  });
  const services: Services = {
    run: (command) => sendMessage('runCommand', command),
    merge: (data, options, onPart) =>
      sendImport(data, options, onPart, (part) => sendMessage('importFile', part), crypto.randomUUID()),
    preview: (data, options) => repository.mergePreview(data, options),
    fileTask: (task, onStep) => runFileTask(task, onStep, startFileWorker),
    showPassage: (passage) => sendMessage('showPassage', passage),
    save: (file) => saveFile(document, file),
    vault: createVaultActions(store, document),
    exporter: createExportRunner(() => new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' })),
    copy: (markup, plain) =>
      navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob([markup], { type: 'text/html' }),
          'text/plain': new Blob([plain], { type: 'text/plain' }),
        }),
      ]),
    print: (markup) => printPaper(markup, window),
    policy,
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
        recounted={recounted}
        progress={progress}
        services={services}
      />
    </TextProvider>,
    root,
  );
}

/** A worker from a file of the extension. */
function startFileWorker(): Worker {
  return new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module' });
}
