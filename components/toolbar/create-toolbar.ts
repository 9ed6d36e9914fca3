import type { Adjustment } from '../../utils/core/adjustment';
import type { Direction, Tag } from '../../utils/core/annotation';
import type { DimensionColours } from '../../utils/core/codebook';
import { adjustmentKeys } from './adjustment-keys';
import { make } from './make';
import { rove } from './rove';

/** A dimension as the toolbar shows it. */
export interface ToolbarItem {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  readonly benefit: string;
  readonly light: DimensionColours;
  readonly dark: DimensionColours;
}

export interface ToolbarLabels {
  readonly toolbar: string;
  readonly strength: string;
  readonly concern: string;
  readonly note: string;
  readonly remove: string;
  readonly close: string;
  readonly next: string;
  readonly chooseFirst: string;
  readonly adjust: string;
  readonly adjustments: Readonly<Record<Adjustment, string>>;
}

export interface ToolbarProps {
  /** Empty while the store is closed: then the toolbar says its own name, which tells why, and leads to the panel. */
  readonly items: readonly ToolbarItem[];
  readonly labels: ToolbarLabels;
  readonly tags: readonly Tag[];
  readonly direction: Direction;
  /** A sentence on what became of the last gesture; may be empty. */
  readonly status: string;
  readonly failed: boolean;
  /** Whether the passage is stored, so that it can be deleted. */
  readonly stored: boolean;
  /** More than one mark lies here; the person can go through them. */
  readonly several: boolean;
  readonly onToggle: (dimension: string) => void;
  readonly onDirect: (direction: 'strength' | 'concern') => void;
  readonly onAdjust: (adjustment: Adjustment) => void;
  readonly onNote: () => void;
  readonly onRemove: () => void;
  readonly onNext: () => void;
  readonly onClose: () => void;
}

/** The toolbar as it stands in the page. */
export interface ToolbarView {
  readonly element: HTMLElement;
  /** Shows what is so now. Dimensions and labels stay those it was made with. */
  update(props: ToolbarProps): void;
}

/**
 * The toolbar beside a selection or a mark: dimensions to toggle, direction, and the way to a note. Made of plain
 * elements: it is the one view that goes into every page that is marked, where a view library would weigh more than it.
 */
export function createToolbar(document: Document, first: ToolbarProps): ToolbarView {
  let props = first;
  const { items, labels } = first;
  const isClosed = items.length === 0;

  const button = (attributes: Readonly<Record<string, string>>, press: () => void, ...parts: (Node | string)[]) => {
    const made = make(document, 'button', { type: 'button', tabindex: '-1', ...attributes }, ...parts);
    made.addEventListener('click', press);
    return made;
  };

  const dimensions = items.map((item, index) => {
    const number = String(index + 1);
    const explained = `explains-${item.id}`;
    const toggle = button(
      { class: 'dimension', 'aria-describedby': explained, 'aria-keyshortcuts': number },
      () => props.onToggle(item.id),
      make(document, 'span', { class: 'badge' }, number),
      item.name,
    );
    if (index === 0) toggle.tabIndex = 0;
    for (const [name, colour] of colours(item)) toggle.style.setProperty(name, colour);
    const explanation = make(
      document,
      'div',
      { id: explained, class: 'explanation' },
      make(document, 'strong', {}, item.name),
      ` ${item.definition} `,
      make(document, 'em', {}, `${capital(item.benefit)}.`),
    );
    return { id: item.id, toggle, explanation };
  });

  const directions = (isClosed ? [] : (['strength', 'concern'] as const)).map((value) => {
    const sign = make(document, 'span', { 'aria-hidden': 'true' }, value === 'strength' ? '+' : '!');
    const keys = { class: 'direction', 'aria-keyshortcuts': value === 'strength' ? 'S' : 'C' };
    return { value, toggle: button(keys, () => props.onDirect(value), sign, ` ${labels[value]}`) };
  });

  const note = button({ 'aria-keyshortcuts': 'N' }, () => props.onNote(), labels.note);
  const adjusting = make(
    document,
    'details',
    { class: 'adjust' },
    make(document, 'summary', { tabindex: '-1' }, labels.adjust),
    ...adjustmentKeys.map(({ key, adjustment }) =>
      button(
        { class: 'adjustment', 'aria-keyshortcuts': key },
        () => props.onAdjust(adjustment),
        make(document, 'span', { class: 'key', 'aria-hidden': 'true' }, key),
        labels.adjustments[adjustment],
      ),
    ),
  );
  adjusting.hidden = isClosed;
  const remove = button({}, () => props.onRemove(), labels.remove);
  const next = button({}, () => props.onNext(), labels.next);
  const status = make(document, 'span', { role: 'status' });
  const close = button({ class: 'close', 'aria-label': labels.close }, () => props.onClose(), '×');

  const element = make(
    document,
    'div',
    { class: 'bar', role: 'toolbar', 'aria-label': labels.toolbar },
    make(document, 'div', { class: 'dimensions' }, ...dimensions.flatMap((one) => [one.toggle, one.explanation])),
    make(
      document,
      'div',
      { class: 'actions' },
      ...(isClosed ? [make(document, 'span', {}, labels.toolbar)] : []),
      ...directions.map(({ toggle }) => toggle),
      note,
      adjusting,
      remove,
      next,
      status,
      close,
    ),
  );
  // Keeps the page's selection and focus when a button is pressed by mouse.
  element.addEventListener('mousedown', (event) => event.preventDefault());
  element.addEventListener('keydown', (event) => rove(element, event));

  function update(now: ToolbarProps): void {
    props = now;
    const { tags, direction, stored, several, failed } = now;
    for (const { id, toggle } of dimensions)
      say(
        toggle,
        'aria-pressed',
        tags.some(({ dimension }) => dimension === id),
      );
    for (const { value, toggle } of directions) say(toggle, 'aria-pressed', direction === value);
    const noNote = !isClosed && tags.length === 0;
    say(note, 'aria-disabled', noNote);
    note.title = noNote ? labels.chooseFirst : '';
    remove.hidden = !stored;
    next.hidden = !several;
    status.className = failed ? 'status failed' : 'status';
    // Said again, it would be read out again.
    if (status.textContent !== now.status) status.textContent = now.status;
  }
  update(first);
  return { element, update };
}

function say(button: Element, attribute: string, isSo: boolean): void {
  button.setAttribute(attribute, String(isSo));
}

function colours({ light, dark }: ToolbarItem) {
  return [
    ['--accent-light', light.accent],
    ['--accent-dark', dark.accent],
    ['--tint-light', light.tint],
    ['--tint-dark', dark.tint],
  ] as const;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
