import { Fragment } from 'preact';
import type { Adjustment } from '../../utils/core/adjustment';
import type { Direction, Tag } from '../../utils/core/annotation';
import type { DimensionColours } from '../../utils/core/codebook';
import { adjustmentKeys } from './adjustment-keys';
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

/** The toolbar beside a selection or a mark: dimensions to toggle, direction, and the way to a note. */
export function Toolbar(props: ToolbarProps) {
  const { items, labels, tags, direction, status, failed, stored, several } = props;
  const isClosed = items.length === 0;
  const noNote = !isClosed && tags.length === 0;
  const isOn = (id: string) => tags.some((tag) => tag.dimension === id);

  return (
    <div
      class="bar"
      role="toolbar"
      aria-label={labels.toolbar}
      // Keeps the page's selection and focus when a button is pressed by mouse.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={rove}
    >
      <div class="dimensions">
        {items.map((item, index) => (
          <Fragment key={item.id}>
            <button
              type="button"
              class="dimension"
              tabIndex={index === 0 ? 0 : -1}
              aria-pressed={isOn(item.id)}
              aria-describedby={`explains-${item.id}`}
              aria-keyshortcuts={String(index + 1)}
              style={colours(item)}
              onClick={() => props.onToggle(item.id)}
            >
              <span class="badge">{index + 1}</span>
              {item.name}
            </button>
            <div id={`explains-${item.id}`} class="explanation">
              <strong>{item.name}</strong> {item.definition} <em>{capital(item.benefit)}.</em>
            </div>
          </Fragment>
        ))}
      </div>
      <div class="actions">
        {isClosed && <span>{labels.toolbar}</span>}
        {(isClosed ? [] : (['strength', 'concern'] as const)).map((value) => (
          <button
            key={value}
            type="button"
            class="direction"
            tabIndex={-1}
            aria-pressed={direction === value}
            aria-keyshortcuts={value === 'strength' ? 'S' : 'C'}
            onClick={() => props.onDirect(value)}
          >
            <span aria-hidden="true">{value === 'strength' ? '+' : '!'}</span> {labels[value]}
          </button>
        ))}
        <button
          type="button"
          tabIndex={-1}
          aria-keyshortcuts="N"
          aria-disabled={noNote}
          title={noNote ? labels.chooseFirst : undefined}
          onClick={props.onNote}
        >
          {labels.note}
        </button>
        <details class="adjust" hidden={isClosed}>
          <summary tabIndex={-1}>{labels.adjust}</summary>
          {adjustmentKeys.map(({ key, adjustment }) => (
            <button
              key={key}
              type="button"
              class="adjustment"
              tabIndex={-1}
              aria-keyshortcuts={key}
              onClick={() => props.onAdjust(adjustment)}
            >
              <span class="key" aria-hidden="true">
                {key}
              </span>
              {labels.adjustments[adjustment]}
            </button>
          ))}
        </details>
        {stored && (
          <button type="button" tabIndex={-1} onClick={props.onRemove}>
            {labels.remove}
          </button>
        )}
        {several && (
          <button type="button" tabIndex={-1} onClick={props.onNext}>
            {labels.next}
          </button>
        )}
        <span class={failed ? 'status failed' : 'status'} role="status">
          {status}
        </span>
        <button type="button" class="close" tabIndex={-1} aria-label={labels.close} onClick={props.onClose}>
          ×
        </button>
      </div>
    </div>
  );
}

function colours({ light, dark }: ToolbarItem) {
  return {
    '--accent-light': light.accent,
    '--accent-dark': dark.accent,
    '--tint-light': light.tint,
    '--tint-dark': dark.tint,
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
