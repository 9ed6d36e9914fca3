import { withDimension } from '../../utils/core/tags';
import type { Target } from '../../utils/core/target';
import type { ActionParts, Report } from './action-parts';
import { type Move, undoneMoves } from './mend-moves';
import type { FieldInFrame, OtherSource } from './panel-ports';

/** Which source a passage belongs to. */
export interface MovingActions {
  /** Keeps words that can't be painted: of a read-only field, or typed from a picture; `false` when that could not be stored. */
  markUnpainted(target: Target, dimension: string, source?: FieldInFrame['source']): Promise<boolean>;
  /** Moves annotations from a source, and offers to move them back. `title` is of where they go, if that is new; `said` is what to say then. */
  move(moves: readonly Move[], from: Omit<OtherSource, 'annotations'>, title: string, said?: string): Promise<void>;
}

/** Actions that put annotations under a source, and the source under its record. */
export function createMovingActions({ ports, translate, data, title }: ActionParts, report: Report): MovingActions {
  return {
    async markUnpainted(target, dimension, source) {
      const page = data();
      if (!page) return false;
      const tags = withDimension([], dimension, page.codebook);
      const { sourceKey, title: sourceTitle } = source ?? { sourceKey: page.sourceKey, title: title() };
      const id = crypto.randomUUID();
      const create = {
        kind: 'create-annotation',
        id,
        sourceKey,
        sourceTitle,
        target,
        entry: null,
        tags,
      } as const;
      if (!report.done(await ports.run(create))) return false;
      const { reference, referencesBySource } = page;
      // A frame joins the record of the page around it, unless the person has said otherwise.
      if (reference === null || sourceKey === page.sourceKey || referencesBySource.get(sourceKey)) return true;
      return report.done(await ports.run({ kind: 'assign-record', sourceKey, sourceTitle, reference }));
    },
    async move(moves, from, newTitle, said = 'mend-moved') {
      const [first] = moves;
      if (!first) return;
      const there = data()?.reference ?? null;
      const titles = { [first.sourceKey]: newTitle };
      if (!report.done(await ports.run({ kind: 'move-annotations', moves, titles }))) return;
      report.undoable(translate(said, { count: moves.length }), async () => {
        const back = undoneMoves(moves, from.key);
        const undone = await ports.run({ kind: 'move-annotations', moves: back, titles: { [from.key]: from.title } });
        if (!report.done(undone) || from.reference === there) return;
        const { key: sourceKey, title: sourceTitle, reference } = from;
        report.done(await ports.run({ kind: 'assign-record', sourceKey, sourceTitle, reference: reference ?? '' }));
      });
    },
  };
}
