import { batch } from '@preact/signals';
import type { Annotation, Entry } from '../../utils/core/annotation';
import type { Outcome } from '../../utils/core/command';
import type { ActionParts, Report } from './action-parts';

/** What is kept of an annotation as a whole. */
export interface KeepingActions {
  /** Puts it in the bin and offers to take it out again. */
  remove(annotation: Annotation): Promise<void>;
  /** Makes it again what it was in an earlier version. */
  goBack(annotation: Annotation, earlier: Annotation): Promise<void>;
  /** Says which entry the passage stands in, `null` for none; `false` when it could not be stored. */
  correctEntry(annotation: Annotation, entry: Entry | null): Promise<boolean>;
}

/** Actions that delete, restore and correct; each can be taken back. */
export function createKeepingActions(
  { desk, editor, translate, neighbour }: ActionParts,
  report: Report,
): KeepingActions {
  const undoRemoval = async (deleted: Annotation) => {
    desk.toast.value = null;
    if (!report.done(await editor.restore(deleted))) return;
    batch(() => {
      desk.toast.value = { text: translate('panel-restored'), action: null };
      desk.focus.value = { part: 'card', id: deleted.id };
    });
  };

  const become = async (annotation: Annotation, earlier: Annotation) => {
    const { tags, note, target, entry, facets = [], keyQuotation = false } = earlier;
    const gone = earlier.gone !== undefined;
    return report.done(
      await editor.change(annotation, () => ({ tags, note, target, entry, facets, keyQuotation, gone })),
    );
  };

  return {
    async remove(annotation) {
      const next = neighbour(annotation.id);
      const outcome: Outcome = await editor.remove(annotation);
      desk.askDelete.value = null;
      if (!report.done(outcome) || outcome.kind !== 'done') return;
      const deleted = outcome.annotation;
      batch(() => {
        if (desk.openId.value === annotation.id) desk.openId.value = null;
        desk.focus.value = { part: 'card', id: next };
        desk.toast.value = {
          text: translate('panel-deleted'),
          action: deleted && { label: translate('panel-undo'), run: () => void undoRemoval(deleted) },
        };
      });
    },
    async goBack(annotation, earlier) {
      if (!(await become(annotation, earlier))) return;
      report.undoable(translate('history-restored'), () => become(annotation, annotation));
    },
    async correctEntry(annotation, entry) {
      const before = annotation.entry;
      const done = report.done(await editor.change(annotation, () => ({ entry })));
      if (!done) return false;
      desk.focus.value = { part: 'card', id: annotation.id };
      report.undoable(translate('entry-corrected'), async () =>
        report.done(await editor.change(annotation, () => ({ entry: before }))),
      );
      return true;
    },
  };
}
