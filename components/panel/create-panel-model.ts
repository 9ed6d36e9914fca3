import { batch, computed } from '@preact/signals';
import type { Annotation } from '../../utils/core/annotation';
import type { Translate } from '../../utils/i18n';
import { createAnnotationActions } from './annotation-actions';
import { createAnnotationEditor } from './annotation-editor';
import { countByDimension, filterAnnotations, noFilter } from './annotation-filter';
import { announceNewAnnotations } from './announce-new-annotations';
import { arrangeAnnotations } from './arrange-annotations';
import { clearDeskOnNewPage } from './clear-desk-on-new-page';
import { followLock } from './follow-lock';
import { followSelection } from './follow-selection';
import { createNoteDrafts } from './note-drafts';
import { createPanelDesk } from './panel-desk';
import type { PanelModel } from './panel-model';
import { sourcesToAssign } from './sources-to-assign';

/** What a panel's model is made from. */
interface PanelInputs
  extends Pick<
    PanelModel,
    'page' | 'data' | 'unreadable' | 'store' | 'repairTold' | 'tellRepair' | 'vault' | 'shortcut' | 'sites' | 'ports'
  > {
  readonly translate: Translate;
  /** Ends the model's effects. */
  readonly signal: AbortSignal;
}

/** The model of a panel with an empty desk. */
export function createPanelModel({ translate, signal, ...inputs }: PanelInputs): PanelModel {
  const { ports, page, data, vault } = inputs;
  const desk = createPanelDesk();
  const editor = createAnnotationEditor(ports.run);
  const drafts = createNoteDrafts(editor);
  const annotations = computed<readonly Annotation[]>(() => data.value?.annotations ?? []);
  const places = computed(() => (page.value.status === 'ready' ? page.value.places : new Map()));
  const shown = computed(() => filterAnnotations(annotations.value, desk.filter.value));
  const frames = computed(() => (page.value.status === 'ready' ? page.value.frames : []));
  const groups = computed(() => arrangeAnnotations(shown.value, places.value, frames.value));
  const counts = computed(() => countByDimension(annotations.value));

  const neighbour = (id: string) => {
    const ids = groups.peek().flatMap((group) => group.items.map((item) => item.annotation.id));
    const index = ids.indexOf(id);
    return ids[index + 1] ?? ids[index - 1] ?? null;
  };

  const title = () => {
    const now = page.peek();
    return now.status === 'ready' ? now.title : '';
  };
  const actions = createAnnotationActions({
    ports,
    desk,
    editor,
    translate,
    data: () => data.peek(),
    title,
    neighbour,
  });

  const open = (id: string) =>
    batch(() => {
      drafts.saveAll();
      desk.openId.value = id;
      desk.currentId.value = id;
      desk.askDelete.value = null;
      // What it offers to undo is a while ago now, and Ctrl+Z should hold no surprise.
      desk.toast.value = null;
      if (!shown.peek().some((annotation) => annotation.id === id)) desk.filter.value = noFilter;
    });

  const model: PanelModel = {
    ...inputs,
    desk,
    drafts,
    actions,
    groups,
    counts,
    open,
    close: () =>
      batch(() => {
        drafts.saveAll();
        desk.focus.value = { part: 'card', id: desk.openId.value };
        desk.openId.value = null;
        desk.askDelete.value = null;
      }),
    async lock() {
      await drafts.saveNow();
      await vault.lock();
    },
    async assignRecord(reference) {
      const now = page.peek();
      if (now.status !== 'ready') return false;
      for (const { sourceKey, title } of sourcesToAssign(now, data.peek())) {
        const outcome = await ports.run({ kind: 'assign-record', sourceKey, sourceTitle: title, reference });
        const done = outcome.kind === 'done';
        desk.problem.value = done ? null : translate(`panel-outcome-${outcome.kind}`);
        if (!done) return false;
      }
      return true;
    },
  };

  clearDeskOnNewPage(model, signal);
  followLock(model, editor, signal);
  announceNewAnnotations(model, translate, signal);
  followSelection(model, signal);
  return model;
}
