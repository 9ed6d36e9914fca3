import type { Translate } from '../../utils/i18n';
import type { AnnotationEditor, EditOutcome } from './annotation-editor';
import type { PanelDesk } from './panel-desk';
import type { PageData, PanelPorts } from './panel-ports';

/** What the panel's actions are made from. */
export interface ActionParts {
  readonly ports: PanelPorts;
  readonly desk: PanelDesk;
  readonly editor: AnnotationEditor;
  readonly translate: Translate;
  readonly data: () => PageData | null;
  /** The page's title; may be empty. */
  readonly title: () => string;
  /** The annotation whose card comes after this one's, before it where it is the last, `null` where it is alone. */
  readonly neighbour: (id: string) => string | null;
}

/** How an action says what came of it. */
export interface Report {
  /** Says what went wrong, or nothing any more; `true` when it is done. */
  done(outcome: EditOutcome): boolean;
  /** Says what was done, and offers to take it back. */
  undoable(said: string, undo: () => Promise<unknown>): void;
}

/** Reports by the problem and the toast of a desk. */
export function createReport({ desk, translate }: Pick<ActionParts, 'desk' | 'translate'>): Report {
  return {
    done(outcome) {
      const done = outcome.kind === 'done' || outcome.kind === 'unneeded';
      desk.problem.value = done ? null : translate(`panel-outcome-${outcome.kind}`);
      return done;
    },
    undoable(said, undo) {
      const run = () => {
        desk.toast.value = null;
        void undo();
      };
      desk.toast.value = { text: said, action: { label: translate('panel-undo'), run } };
    },
  };
}
