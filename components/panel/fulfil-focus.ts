import type { FocusRequest } from './panel-desk';

/** The ids of the parts of an annotation's card. */
export const cardParts = (id: string) => ({
  /** The whole card. */
  card: `card-${id}`,
  /** The button that opens it. */
  opener: `open-${id}`,
  details: `details-${id}`,
  note: `note-${id}`,
  deletion: `delete-${id}`,
});

/** Moves focus, or only the view, to an annotation as asked; `false` while what it goes to is not there. */
export function fulfilFocus({ part, id }: FocusRequest): boolean {
  if (id === null) return false;
  const ids = cardParts(id);
  const card = document.getElementById(ids.card);
  if (!card) return false;
  if (part === 'view') {
    card.scrollIntoView({ block: 'nearest' });
    return true;
  }
  const goal = document.getElementById({ card: ids.opener, note: ids.note, delete: ids.deletion }[part]);
  if (!goal) return false;
  goal.focus({ preventScroll: true });
  (part === 'card' ? card : goal).scrollIntoView({ block: 'nearest' });
  return true;
}
