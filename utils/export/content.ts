/**
 * What a file may tell. Asked at every export and never chosen beforehand: `counts` in a file that was meant as
 * evidence makes it empty, `quotations` in one that was meant for a meeting gives a child's record away.
 * `initials` has quotations, with every name that was listed or found in them cut to its initials.
 * `counts` leaves out quotations, notes, entry headings, source titles and addresses.
 */
export type Content = 'quotations' | 'initials' | 'counts';

/** The parts of a document that can be left out. */
export type Part = 'gaps' | 'numbers' | 'charts' | 'commentary' | 'quotations' | 'notes';

/** In the order they stand in a document. */
export const parts: readonly Part[] = ['gaps', 'numbers', 'charts', 'commentary', 'quotations', 'notes'];

/** Whether a part is wanted and the content allows it: with counts only there are no quotations and no notes. */
export function tellsPart(content: Content, include: ReadonlySet<Part>, part: Part): boolean {
  const words = part === 'quotations' || part === 'notes' || part === 'commentary';
  return include.has(part) && !(words && content === 'counts');
}
