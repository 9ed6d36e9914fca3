import { dateIn } from '../core/entry-date';
import { fold } from './fold';
import { type Label, type LabelsAround, labelIndexAt, labelsAround } from './labels';

/** Whether a place stands under the label that a passage stood under. */
export type LabelAgreement =
  /** The same label, or another wording of the same date. */
  | 'same'
  /** Not known then, or nothing that a heading put in between or reworded could not explain. */
  | 'unclear'
  /** Between the same entries as before, but under another date: to be confirmed. */
  | 'redated'
  /** In the entry of another date, or in another of the same date. */
  | 'other';

/** Compares the labels around a passage with those around a place of a page. */
export function compareLabels(labels: readonly Label[]) {
  const around: (LabelsAround & { readonly date: string | null })[] = [];
  let all: Set<string> | null = null;

  function at(index: number) {
    const known = around[index + 1];
    if (known) return known;
    const { label, before, after } = labelsAround(labels, index);
    const made = { label: fold(label), before: fold(before), after: fold(after), date: dateIn(label) };
    around[index + 1] = made;
    return made;
  }

  function isOnPage(label: string): boolean {
    all ??= new Set(labels.map((_, index) => at(index).label));
    return all.has(label);
  }

  return (stored: LabelsAround | null, offset: number): LabelAgreement => {
    if (!stored) return 'unclear';
    const here = at(labelIndexAt(labels, offset));
    if (here.label === stored.label) return 'same';
    const date = dateIn(stored.label);
    if (!date) return 'unclear';
    if (isOnPage(stored.label)) return 'other';
    if (here.date === date) return 'same';
    const isRedated = here.before === stored.before && here.after === stored.after;
    if (!here.date) return 'unclear';
    return isRedated ? 'redated' : 'other';
  };
}
