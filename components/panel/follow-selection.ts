import { batch, effect, untracked } from '@preact/signals';
import type { PanelModel } from './panel-model';

/**
 * Opens the card of the annotation that the person chose on the page, until `signal` aborts. Focus comes along only
 * when the note was asked for: whoever clicked a mark is still reading the page.
 */
export function followSelection({ page, data, desk, open }: PanelModel, signal: AbortSignal): void {
  /** The last choice followed on each source, so that coming back to a page does not choose again. */
  const followed = new Map<string, number>();

  const stop = effect(() => {
    const now = page.value;
    if (now.status !== 'ready' || !now.selected) return;
    const { id, editNote, choice } = now.selected;
    if (followed.get(now.sourceKey) === choice) return;
    // Made a moment ago, it may still be on its way from the store: this runs again when it is there.
    if (data.value?.annotations.every((annotation) => annotation.id !== id) ?? true) return;
    followed.set(now.sourceKey, choice);
    untracked(() =>
      batch(() => {
        open(id);
        desk.focus.value = { part: editNote ? 'note' : 'view', id };
      }),
    );
  });
  signal.addEventListener('abort', stop, { once: true });
}
