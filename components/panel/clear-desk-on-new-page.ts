import { batch, effect, untracked } from '@preact/signals';
import { noFilter } from './annotation-filter';
import type { PanelModel } from './panel-model';

/**
 * Saves what is being typed whenever the panel turns away from a page, and clears the desk when it turns to another
 * one, until `signal` aborts. Whoever only looked into another tab comes back to what they had open.
 */
export function clearDeskOnNewPage({ page, desk, drafts }: PanelModel, signal: AbortSignal): void {
  let sourceKey: string | null = null;

  const turnAway = () => {
    drafts.saveAll();
    desk.focus.value = null;
    if (!desk.toast.value?.stays) desk.toast.value = null;
    desk.problem.value = null;
  };
  const clear = () => {
    desk.openId.value = null;
    desk.currentId.value = null;
    desk.askDelete.value = null;
    desk.filter.value = noFilter;
  };

  const stop = effect(() => {
    const now = page.value;
    const key = now.status === 'ready' ? now.sourceKey : null;
    if (key !== null && key === sourceKey) return;
    untracked(() =>
      batch(() => {
        turnAway();
        if (key !== null) clear();
      }),
    );
    sourceKey = key ?? sourceKey;
  });
  signal.addEventListener('abort', stop, { once: true });
}
