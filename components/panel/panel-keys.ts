import type { Annotation, Direction, Facet } from '../../utils/core/annotation';
import { SEARCH_ID } from './filter-bar';
import type { PanelModel } from './panel-model';

const FACET_KEYS: Readonly<Record<string, Facet>> = { f: 'fact', o: 'opinion', t: 'third-party', w: 'own-words' };

const DIRECTION_KEYS: Readonly<Record<string, Exclude<Direction, null>>> = { s: 'strength', c: 'concern' };

/** Short cuts to what the panel's buttons do; keys typed into a field are the field's. */
export function handlePanelKey(model: PanelModel, event: KeyboardEvent): void {
  const { target } = event;
  if (!(target instanceof HTMLElement) || event.defaultPrevented || event.isComposing) return;
  if (panelKey(model, event, target) || cardKey(model, event, target)) event.preventDefault();
}

/** Keys that mean the same everywhere in the panel; `false` for every other key. */
function panelKey({ desk, close }: PanelModel, event: KeyboardEvent, target: HTMLElement): boolean {
  if (event.key === 'Escape' && desk.openId.value !== null && target.closest('[data-annotation]')) {
    close();
    return true;
  }
  if (isTextField(target)) return false;
  const undo = desk.toast.value?.action;
  if (undo && event.key === 'z' && (event.ctrlKey || event.metaKey)) {
    undo.run();
    return true;
  }
  const search = event.key === '/' ? document.getElementById(SEARCH_ID) : null;
  search?.focus();
  return search !== null;
}

/** Keys that act on the card that has focus; `false` for every other key. */
function cardKey(model: PanelModel, event: KeyboardEvent, target: HTMLElement): boolean {
  if (isTextField(target) || event.ctrlKey || event.metaKey || event.altKey) return false;
  const id = target.closest<HTMLElement>('[data-annotation]')?.dataset.annotation;
  const data = model.data.value;
  const annotation = data?.annotations.find((candidate) => candidate.id === id);
  if (!data || !annotation) return false;
  if (move(model, annotation.id, event.key)) return true;
  // Held down, a key moves on but changes nothing twice.
  if (event.repeat) return false;

  const dimension = /^[1-9]$/u.test(event.key) ? data.codebook.dimensions[Number(event.key) - 1] : undefined;
  const direction = DIRECTION_KEYS[event.key.toLowerCase()];
  const facet = FACET_KEYS[event.key.toLowerCase()];
  if (dimension) void model.actions.toggleDimension(annotation, dimension.id);
  else if (direction) setDirection(model, annotation, target, direction);
  else if (facet) void model.actions.toggleFacet(annotation, facet);
  else if (event.key.toLowerCase() === 'q') void model.actions.toggleKeyQuotation(annotation);
  else if (event.key === 'Delete') void model.actions.remove(annotation);
  else if (event.key.toLowerCase() === 'n') {
    model.open(annotation.id);
    model.desk.focus.value = { part: 'note', id: annotation.id };
  } else return false;
  return true;
}

/** Goes from card to card; `false` for a key that does not. */
function move({ groups, desk }: PanelModel, from: string, key: string): boolean {
  const ids = groups.value.flatMap((group) => group.items.map((item) => item.annotation.id));
  const index = ids.indexOf(from);
  const goals: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    Home: 0,
    End: ids.length - 1,
  };
  const goal = goals[key];
  if (goal === undefined) return false;
  const id = ids[goal];
  if (id !== undefined) desk.focus.value = { part: 'card', id };
  return true;
}

/** Of the dimension that has focus, or of all the annotation's; unsaid again where it was said already. */
function setDirection(model: PanelModel, annotation: Annotation, target: HTMLElement, wanted: 'strength' | 'concern') {
  const row = target.closest<HTMLElement>('[data-dimension]')?.dataset.dimension;
  const dimension = annotation.tags.some((tag) => tag.dimension === row) ? (row ?? null) : null;
  const meant = annotation.tags.filter((tag) => dimension === null || tag.dimension === dimension);
  const said = meant.every((tag) => tag.direction === wanted);
  void model.actions.setDirection(annotation, dimension, said ? null : wanted);
}

function isTextField(element: HTMLElement): boolean {
  return element.matches('input, textarea, select, [contenteditable]');
}
