import { useState } from 'preact/hooks';
import type { Direction } from '../../utils/core/annotation';
import { type Codebook, dimensionNumber } from '../../utils/core/codebook';
import type { SummaryFilter } from '../../utils/core/summary-types';
import { Button } from '../basics/button';
import { DimensionBadge } from '../basics/dimension-badge';
import { Field } from '../basics/field';
import { useText } from '../basics/text';

const directions: readonly Direction[] = ['strength', 'concern', null];

interface FilterFormProps {
  readonly codebook: Codebook;
  readonly filter: SummaryFilter;
  readonly onChange: (filter: SummaryFilter) => void;
  /** Takes everything out of the filter but the record. */
  readonly onClear: () => void;
}

/** Narrows the summary by dimension, direction and entry date; what is chosen applies at once. */
export function FilterForm({ codebook, filter, onChange, onClear }: FilterFormProps) {
  const text = useText();
  const active = Boolean(filter.dimensions || filter.directions || filter.from || filter.to);
  // Open from the start when something is filtered; afterwards it is the person's to open and close.
  const [open, setOpen] = useState(active);
  const date = (name: 'from' | 'to') => (
    <Field id={`filter-${name}`} label={text(`dashboard-filter-${name}`)}>
      {(links) => (
        <input
          {...links}
          class="input"
          type="date"
          value={filter[name] ?? ''}
          onChange={(event) => onChange({ ...filter, [name]: event.currentTarget.value || null })}
        />
      )}
    </Field>
  );
  return (
    <details class="filter screen-only" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text('dashboard-filter')}</summary>
      {open && (
        <div class="filter-parts">
          <Choices
            legend={text('dashboard-filter-dimensions')}
            all={codebook.dimensions.map(({ id }) => id)}
            chosen={filter.dimensions}
            label={(id) => {
              const dimension = codebook.dimensions.find((candidate) => candidate.id === id);
              return dimension && <DimensionBadge dimension={dimension} digit={dimensionNumber(codebook, id)} />;
            }}
            onChange={(dimensions) => onChange({ ...filter, dimensions })}
          />
          <Choices
            legend={text('dashboard-filter-directions')}
            all={directions}
            chosen={filter.directions}
            label={(direction) => text(`direction-${direction ?? 'unset'}`)}
            onChange={(chosen) => onChange({ ...filter, directions: chosen })}
          />
          <fieldset>
            <legend class="legend">{text('dashboard-filter-dates')}</legend>
            {date('from')}
            {date('to')}
          </fieldset>
        </div>
      )}
      {active && <Button onClick={onClear}>{text('dashboard-filter-clear')}</Button>}
    </details>
  );
}

interface ChoicesProps<T> {
  readonly legend: string;
  readonly all: readonly T[];
  /** `null`: all. */
  readonly chosen: readonly T[] | null;
  readonly label: (value: T) => preact.ComponentChildren;
  readonly onChange: (chosen: readonly T[] | null) => void;
}

/** Tick boxes of which none is the same as all, so that a filter can't hide everything by accident. */
function Choices<T extends string | null>({ legend, all, chosen, label, onChange }: ChoicesProps<T>) {
  const toggle = (value: T) => {
    const next = all.filter((each) => (each === value) !== (chosen ?? []).includes(each));
    onChange(next.length === 0 || next.length === all.length ? null : next);
  };
  return (
    <fieldset>
      <legend class="legend">{legend}</legend>
      {all.map((value) => (
        <label class="choice" key={value}>
          <input type="checkbox" checked={chosen?.includes(value) ?? false} onChange={() => toggle(value)} />
          <span>{label(value)}</span>
        </label>
      ))}
    </fieldset>
  );
}
