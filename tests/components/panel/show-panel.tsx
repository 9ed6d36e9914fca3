import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { onTestFinished } from 'vitest';
import { createPanelModel } from '../../../components/panel/create-panel-model';
import { Panel } from '../../../components/panel/panel';
import type { PageView, PanelPorts } from '../../../components/panel/panel-ports';
import type { VaultActions } from '../../../components/vault/vault-actions';
import type { Annotation } from '../../../utils/core/annotation';
import type { Site } from '../../../utils/core/site';
import type { StoreState } from '../../../utils/core/store-state';
import { createTranslate } from '../../../utils/i18n';
import { annotationOf, createFakeStore, pageOf, placeOf, portsOf, tag } from './fixtures';

export const translate = createTranslate();

/** Three passages in document order: the second has two dimensions and a note. */
export const three = () => [
  annotationOf(1, { passage: 'She laughed' }),
  annotationOf(2, { passage: 'He waited', tags: [tag('sensitivity'), tag('acceptance')], note: 'ask about it' }),
  annotationOf(3, { passage: 'They talked', tags: [tag('co-operation')] }),
];

const noRepair = { restored: 0, copied: 0, wholeDatabase: false, gaveUp: null };

/** A vault that nothing can be asked of. */
const closedVault: VaultActions = {
  lock: async () => {},
  unlock: async () => ({ kind: 'failed' }),
  protect: async () => ({ kind: 'failed' }),
  mend: async () => false,
  saveSealed: async () => false,
  reload: () => {},
};

/** Shows the panel over a fake store, on a page where everything is in place, until the test is over. */
export function showPanel(
  annotations: readonly Annotation[],
  answers: Partial<PanelPorts> = {},
  vault: Partial<VaultActions> = {},
) {
  const closed = new AbortController();
  onTestFinished(() => {
    closed.abort();
    cleanup();
  });
  const store = createFakeStore(annotations);
  const page = signal<PageView>(pageOf(annotations.map((annotation) => placeOf(annotation))));
  const unreadable = signal(false);
  const stored = signal<StoreState>({ kind: 'open', protected: false, report: noRepair });
  const sites = signal<readonly Site[]>([]);
  const model = createPanelModel({
    ports: portsOf(store, answers),
    page,
    data: store.data,
    unreadable,
    store: stored,
    repairTold: signal(false),
    tellRepair: () => {},
    vault: { ...closedVault, ...vault },
    shortcut: signal('Alt+Shift+B'),
    sites,
    translate,
    signal: closed.signal,
  });
  render(<Panel model={model} translate={translate} />);
  return { store, page, model, unreadable, stored, sites };
}

/** The button of a card, or any other, by its name. */
export const button = (name: RegExp | string) => screen.getByRole('button', { name });

/** What has focus. */
export const focused = () => document.activeElement as HTMLElement;

/** Presses a key where focus is; `false` when the panel took it. */
export const press = (key: string, more: KeyboardEventInit = {}) => fireEvent.keyDown(focused(), { key, ...more });

/** The ids of the annotations that are listed, in order. */
export const listed = () =>
  [...document.querySelectorAll<HTMLElement>('[data-annotation]')].map((card) => card.dataset.annotation);
