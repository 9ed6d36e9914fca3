import { batch, effect, untracked } from '@preact/signals';
import type { AnnotationEditor } from './annotation-editor';
import type { PanelModel } from './panel-model';

/**
 * Lets go of everything stored that the panel still holds when the store is closed, but not of what was typed and
 * could not be saved: that is saved as soon as it is open again. Until `signal` aborts.
 */
export function followLock(
  { store, desk, drafts }: Pick<PanelModel, 'store' | 'desk' | 'drafts'>,
  editor: Pick<AnnotationEditor, 'forget'>,
  signal: AbortSignal,
): void {
  const stop = effect(() => {
    const { kind } = store.value;
    untracked(() =>
      batch(() => {
        if (kind === 'open') void drafts.saveNow();
        if (kind !== 'closed') return;
        drafts.forgetSaved();
        editor.forget();
        desk.focus.value = null;
        desk.toast.value = null;
        desk.problem.value = null;
        desk.askDelete.value = null;
      }),
    );
  });
  signal.addEventListener('abort', stop, { once: true });
}
