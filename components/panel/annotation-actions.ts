import { batch } from '@preact/signals';
import type { Annotation, Direction, Entry, Facet, Side, Tag } from '../../utils/core/annotation';
import type { Outcome } from '../../utils/core/command';
import type { DescribedPassage } from '../../utils/core/place';
import { withDimension, withDirection, withoutDimension, withSide } from '../../utils/core/tags';
import type { Target } from '../../utils/core/target';
import type { Translate } from '../../utils/i18n';
import type { AnnotationEditor, EditOutcome } from './annotation-editor';
import { lookForAnnotation } from './look-for-annotation';
import { type Move, undoneMoves } from './mend-moves';
import type { PanelDesk } from './panel-desk';
import type { FieldInFrame, OtherSource, PageData, PanelPorts } from './panel-ports';

/** What can be done with one annotation; each says by toast or problem how it went. */
export interface AnnotationActions {
  /** Gives a dimension or takes it away; taking the last one away asks whether to delete instead. */
  toggleDimension(annotation: Annotation, dimension: string): Promise<void>;
  /** To one dimension, or with `null` to all of the annotation's. */
  setDirection(annotation: Annotation, dimension: string | null, direction: Direction): Promise<void>;
  setSide(annotation: Annotation, dimension: string, side: Side): Promise<void>;
  /** Says that the passage is a fact, an opinion … or unsays it. */
  toggleFacet(annotation: Annotation, facet: Facet): Promise<void>;
  /** Chooses it as a key quotation, or not any more. */
  toggleKeyQuotation(annotation: Annotation): Promise<void>;
  /** Puts it in the bin and offers to take it out again. */
  remove(annotation: Annotation): Promise<void>;
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
  /** Makes it again what it was in an earlier version. */
  goBack(annotation: Annotation, earlier: Annotation): Promise<void>;
  /** Says which entry the passage stands in, `null` for none; `false` when it could not be stored. */
  correctEntry(annotation: Annotation, entry: Entry | null): Promise<boolean>;
  /** Keeps words that can't be painted: of a read-only field, or typed from a picture; `false` when that could not be stored. */
  markUnpainted(target: Target, dimension: string, source?: FieldInFrame['source']): Promise<boolean>;
  /** Moves annotations from a source, and offers to move them back. `title` is of where they go, if that is new; `said` is what to say then. */
  move(moves: readonly Move[], from: Omit<OtherSource, 'annotations'>, title: string, said?: string): Promise<void>;
}

interface ActionParts {
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

/** The actions of the panel in front of this desk. */
export function createAnnotationActions({
  ports,
  desk,
  editor,
  translate,
  data,
  title,
  neighbour,
}: ActionParts): AnnotationActions {
  const report = (outcome: EditOutcome) => {
    const done = outcome.kind === 'done' || outcome.kind === 'unneeded';
    desk.problem.value = done ? null : translate(`panel-outcome-${outcome.kind}`);
    return done;
  };

  const changeTags = async (annotation: Annotation, edit: (tags: readonly Tag[]) => readonly Tag[]) => {
    const change = ({ tags }: Annotation) => {
      const edited = edit(tags);
      return edited.length > 0 && edited !== tags ? { tags: edited } : null;
    };
    if (report(await editor.change(annotation, change))) desk.toast.value = null;
  };

  const undoRemoval = async (deleted: Annotation) => {
    desk.toast.value = null;
    if (!report(await editor.restore(deleted))) return;
    batch(() => {
      desk.toast.value = { text: translate('panel-restored'), action: null };
      desk.focus.value = { part: 'card', id: deleted.id };
    });
  };

  const remove = async (annotation: Annotation) => {
    const next = neighbour(annotation.id);
    const outcome: Outcome = await editor.remove(annotation);
    desk.askDelete.value = null;
    if (!report(outcome) || outcome.kind !== 'done') return;
    const deleted = outcome.annotation;
    batch(() => {
      if (desk.openId.value === annotation.id) desk.openId.value = null;
      desk.focus.value = { part: 'card', id: next };
      desk.toast.value = {
        text: translate('panel-deleted'),
        action: deleted && { label: translate('panel-undo'), run: () => void undoRemoval(deleted) },
      };
    });
  };

  const attach = async (annotation: Annotation, passage: DescribedPassage, said: string) => {
    const next = neighbour(annotation.id);
    const { target, entry } = annotation;
    const gone = annotation.gone !== undefined;
    const outcome = await editor.change(annotation, () => passage);
    if (!report(outcome)) return;
    const undo = async () => {
      desk.toast.value = null;
      report(await editor.change(annotation, () => ({ target, entry, gone })));
    };
    batch(() => {
      desk.openId.value = null;
      desk.focus.value = { part: 'card', id: next };
      desk.toast.value = { text: translate(said), action: { label: translate('panel-undo'), run: () => void undo() } };
    });
  };

  const become = async (annotation: Annotation, earlier: Annotation) => {
    const { tags, note, target, entry, facets = [], keyQuotation = false } = earlier;
    const gone = earlier.gone !== undefined;
    return report(await editor.change(annotation, () => ({ tags, note, target, entry, facets, keyQuotation, gone })));
  };

  const sayUndoable = (said: string, undo: () => Promise<void>) => {
    const run = () => {
      desk.toast.value = null;
      void undo();
    };
    desk.toast.value = { text: said, action: { label: translate('panel-undo'), run } };
  };

  return {
    async sayGone(annotation, gone) {
      const next = neighbour(annotation.id);
      const say = (said: boolean) => editor.change(annotation, () => ({ gone: said }));
      if (!report(await say(gone))) return;
      batch(() => {
        desk.openId.value = null;
        desk.focus.value = { part: 'card', id: next };
        sayUndoable(translate(gone ? 'panel-no-longer-said' : 'panel-no-longer-unsaid'), async () => {
          report(await say(!gone));
        });
      });
    },
    async goBack(annotation, earlier) {
      if (!(await become(annotation, earlier))) return;
      const undo = async () => {
        desk.toast.value = null;
        await become(annotation, annotation);
      };
      desk.toast.value = {
        text: translate('history-restored'),
        action: { label: translate('panel-undo'), run: () => void undo() },
      };
    },
    async correctEntry(annotation, entry) {
      const before = annotation.entry;
      const done = report(await editor.change(annotation, () => ({ entry })));
      if (!done) return false;
      desk.focus.value = { part: 'card', id: annotation.id };
      sayUndoable(translate('entry-corrected'), async () => {
        report(await editor.change(annotation, () => ({ entry: before })));
      });
      return true;
    },
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
      if (!report(await ports.run(create))) return false;
      const { reference, referencesBySource } = page;
      // A frame joins the record of the page around it, unless the person has said otherwise.
      if (reference === null || sourceKey === page.sourceKey || referencesBySource.get(sourceKey)) return true;
      return report(await ports.run({ kind: 'assign-record', sourceKey, sourceTitle, reference }));
    },
    async move(moves, from, title, said = 'mend-moved') {
      const [first] = moves;
      if (!first) return;
      const there = data()?.reference ?? null;
      const titles = { [first.sourceKey]: title };
      if (!report(await ports.run({ kind: 'move-annotations', moves, titles }))) return;
      sayUndoable(translate(said, { count: moves.length }), async () => {
        const back = undoneMoves(moves, from.key);
        const undone = await ports.run({ kind: 'move-annotations', moves: back, titles: { [from.key]: from.title } });
        if (!report(undone) || from.reference === there) return;
        const { key: sourceKey, title: sourceTitle, reference } = from;
        report(await ports.run({ kind: 'assign-record', sourceKey, sourceTitle, reference: reference ?? '' }));
      });
    },
    async toggleDimension(annotation, dimension) {
      const codebook = data()?.codebook;
      if (!codebook) return;
      // Meant as it looks now: pressed again before the first press is stored, it is still the same wish.
      if (!annotation.tags.some((tag) => tag.dimension === dimension)) {
        return changeTags(annotation, (tags) => withDimension(tags, dimension, codebook));
      }
      if (annotation.tags.length > 1) {
        return changeTags(annotation, (tags) => withoutDimension(tags, dimension));
      }
      batch(() => {
        desk.openId.value = annotation.id;
        desk.askDelete.value = annotation.id;
        desk.focus.value = { part: 'delete', id: annotation.id };
      });
    },
    setDirection: (annotation, dimension, direction) =>
      changeTags(annotation, (tags) => withDirection(tags, dimension, direction)),
    async toggleFacet(annotation, facet) {
      const wanted = !annotation.facets?.includes(facet);
      const change = ({ facets: now = [] }: Annotation) => {
        const others = now.filter((one) => one !== facet);
        return now.includes(facet) === wanted ? null : { facets: wanted ? [...others, facet] : others };
      };
      if (report(await editor.change(annotation, change))) desk.toast.value = null;
    },
    async toggleKeyQuotation(annotation) {
      const wanted = !annotation.keyQuotation;
      const change = ({ keyQuotation = false }: Annotation) =>
        keyQuotation === wanted ? null : { keyQuotation: wanted };
      if (report(await editor.change(annotation, change))) desk.toast.value = null;
    },
    setSide: (annotation, dimension, side) => changeTags(annotation, (tags) => withSide(tags, dimension, side)),
    remove,
    async goTo(annotation) {
      const shown = await ports.goTo(annotation);
      desk.problem.value = shown ? null : translate('panel-no-place');
    },
    lookFor: (annotation) => lookForAnnotation(annotation, { ports, desk, translate }),
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
  };
}
