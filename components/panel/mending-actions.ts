import { batch } from '@preact/signals';
import type { Annotation } from '../../utils/core/annotation';
import type { DescribedPassage } from '../../utils/core/place';
import type { ActionParts, Report } from './action-parts';
import { lookForAnnotation } from './look-for-annotation';

/** Where a passage is on the page, and where it is to be from now on. */
export interface MendingActions {
  /** Shows the passage on the page. */
  goTo(annotation: Annotation): Promise<void>;
  goToCandidate(annotation: Annotation, candidate: number): Promise<void>;
  /** Makes the page show a passage that it does not draw now. */
  lookFor(annotation: Annotation): Promise<void>;
  /** Takes the words at a changed place, or at a candidate, as the passage from now on. */
  confirmPlace(annotation: Annotation, candidate: number | null, text: string): Promise<void>;
  /** Takes what is selected on the page as the passage from now on. */
  reattach(annotation: Annotation): Promise<void>;
  /** Says that the passage is no longer in the record, or that it is there again; offers to take that back. */
  sayGone(annotation: Annotation, gone: boolean): Promise<void>;
}

/** Actions that go to passages and mend where they are. */
export function createMendingActions(parts: ActionParts, report: Report): MendingActions {
  const { ports, desk, editor, translate, neighbour } = parts;

  const attach = async (annotation: Annotation, passage: DescribedPassage, said: string) => {
    const next = neighbour(annotation.id);
    const { target, entry } = annotation;
    const gone = annotation.gone !== undefined;
    const outcome = await editor.change(annotation, () => passage);
    if (!report.done(outcome)) return;
    const undo = async () => report.done(await editor.change(annotation, () => ({ target, entry, gone })));
    batch(() => {
      desk.openId.value = null;
      desk.focus.value = { part: 'card', id: next };
      report.undoable(translate(said), undo);
    });
  };

  return {
    async goTo(annotation) {
      const shown = await ports.goTo(annotation);
      desk.problem.value = shown ? null : translate('panel-no-place');
    },
    lookFor: (annotation) => lookForAnnotation(annotation, parts),
    async goToCandidate(annotation, candidate) {
      const shown = await ports.goToCandidate(annotation, candidate);
      desk.problem.value = shown ? null : translate('panel-page-moved-on');
    },
    async confirmPlace(annotation, candidate, text) {
      const passage = await ports.describePlace(annotation, candidate, text);
      if (passage) return attach(annotation, passage, 'panel-confirmed');
      desk.problem.value = translate('panel-page-moved-on');
    },
    async reattach(annotation) {
      const passage = await ports.describeSelection(annotation);
      if (!('notice' in passage)) return attach(annotation, passage, 'panel-reattached');
      desk.problem.value = translate(`panel-notice-${passage.notice}`);
    },
    async sayGone(annotation, gone) {
      const next = neighbour(annotation.id);
      const say = (said: boolean) => editor.change(annotation, () => ({ gone: said }));
      if (!report.done(await say(gone))) return;
      batch(() => {
        desk.openId.value = null;
        desk.focus.value = { part: 'card', id: next };
        report.undoable(translate(gone ? 'panel-no-longer-said' : 'panel-no-longer-unsaid'), async () =>
          report.done(await say(!gone)),
        );
      });
    },
  };
}
