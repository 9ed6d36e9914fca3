import { batch, effect, untracked } from '@preact/signals';
import { noFilter } from './annotation-filter';
import type { PanelModel } from './panel-model';

/** Saves what is being typed and clears the desk whenever the panel turns to another page, until `signal` aborts. */
export function clearDeskOnNewPage({ page, desk, drafts }: PanelModel, signal: AbortSignal): void {
  let sourceKey: string | null = null;

  const clear = () => {
    drafts.saveAll();
    desk.openId.value = null;
    desk.currentId.value = null;
    desk.askDelete.value = null;
    desk.focus.value = null;
    desk.toast.value = null;
    desk.problem.value = null;
    desk.filter.value = noFilter;
  };

  const stop = effect(() => {
    const now = page.value;
    // While a page is opening it may still be the same one, reloaded.
    if (now.status === 'opening') return;
    const key = now.status === 'ready' ? now.sourceKey : null;
    if (key === sourceKey) return;
    sourceKey = key;
    untracked(() => batch(clear));
  });
  signal.addEventListener('abort', stop, { once: true });
}
