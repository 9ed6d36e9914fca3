import { useState } from 'preact/hooks';
import { dimensionNumber } from '../../utils/core/codebook';
import type { CaseRecord } from '../../utils/core/record';
import type { DimensionSummary, Summary } from '../../utils/core/summary-types';
import { Button } from '../basics/button';
import { DimensionBadge } from '../basics/dimension-badge';
import { Field } from '../basics/field';
import { useText } from '../basics/text';
import { useDashboard } from './dashboard-context';
import { ScrollRegion } from './scroll-region';

/** One of the two that are compared: a record or all of them, and a period or all of it. */
interface Chosen {
  /** A record's id, `''` for all that the summary is of. */
  readonly record: string;
  readonly from: string;
  readonly to: string;
}

const everything: Chosen = { record: '', from: '', to: '' };

interface CompareProps {
  readonly summary: Summary;
  readonly records: readonly CaseRecord[];
}

/** Two periods, or two records, beside each other, with the difference in words. */
export function Compare({ summary, records }: CompareProps) {
  const text = useText();
  const { summarise } = useDashboard();
  const [first, setFirst] = useState(everything);
  const [second, setSecond] = useState(everything);
  const [compared, setCompared] = useState<readonly [Summary, Summary] | null>(null);
  const compare = () => {
    const [one, other] = [first, second].map(({ record, from, to }) =>
      summarise({
        ...summary.filter,
        records: record === '' ? summary.filter.records : [record],
        from: from || null,
        to: to || null,
      }),
    );
    setCompared(one && other ? [one, other] : null);
  };
  return (
    <details class="compare screen-only">
      <summary>{text('compare-title')}</summary>
      <p class="hint">{text('compare-hint')}</p>
      <div class="compare-sides">
        <Side name="first" chosen={first} records={records} onChange={setFirst} />
        <Side name="second" chosen={second} records={records} onChange={setSecond} />
      </div>
      <Button onClick={compare}>{text('compare-do')}</Button>
      <div role="status">{compared && <Compared first={compared[0]} second={compared[1]} />}</div>
    </details>
  );
}

interface SideProps {
  readonly name: 'first' | 'second';
  readonly chosen: Chosen;
  readonly records: readonly CaseRecord[];
  readonly onChange: (chosen: Chosen) => void;
}

function Side({ name, chosen, records, onChange }: SideProps) {
  const text = useText();
  const id = `compare-${name}`;
  const date = (field: 'from' | 'to') => (
    <Field id={`${id}-${field}`} label={text(`compare-${field}`, { side: text(id) })}>
      {(links) => (
        <input
          {...links}
          class="input"
          type="date"
          value={chosen[field]}
          onChange={(event) => onChange({ ...chosen, [field]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
  return (
    <fieldset>
      <legend class="legend">{text(id)}</legend>
      <Field id={`${id}-record`} label={text('compare-record', { side: text(id) })}>
        {(links) => (
          <select
            {...links}
            class="input"
            value={chosen.record}
            onChange={(event) => onChange({ ...chosen, record: event.currentTarget.value })}
          >
            <option value="">{text('compare-as-shown')}</option>
            {records.map(({ id: record, reference }) => (
              <option key={record} value={record}>
                {reference}
              </option>
            ))}
          </select>
        )}
      </Field>
      {date('from')}
      {date('to')}
    </fieldset>
  );
}

function Compared({ first, second }: { readonly first: Summary; readonly second: Summary }) {
  const text = useText();
  return (
    <ScrollRegion label={text('compare-title')} explanation={text('compare-caption')}>
      <table class="table">
        <caption class="visually-hidden">{text('compare-title')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('summary-dimension')}</th>
            <th scope="col" class="number">
              {text('compare-first')}
            </th>
            <th scope="col" class="number">
              {text('compare-second')}
            </th>
            <th scope="col">{text('compare-difference')}</th>
          </tr>
        </thead>
        <tbody>
          {first.dimensions.map((one) => {
            const other = second.dimensions.find(({ dimension }) => dimension.id === one.dimension.id);
            return (
              other && (
                <tr key={one.dimension.id}>
                  <th scope="row">
                    <DimensionBadge
                      dimension={one.dimension}
                      digit={dimensionNumber(first.codebook, one.dimension.id)}
                    />
                  </th>
                  <td class={one.gap ? 'number gap-cell' : 'number'}>{count(text, one)}</td>
                  <td class={other.gap ? 'number gap-cell' : 'number'}>{count(text, other)}</td>
                  <td>{difference(text, one, other)}</td>
                </tr>
              )
            );
          })}
          <tr>
            <th scope="row">{text('summary-total')}</th>
            <td class="number">{first.totals.passages}</td>
            <td class="number">{second.totals.passages}</td>
            <td>{moreOrFewer(text, first.totals.passages, second.totals.passages)}</td>
          </tr>
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function count(text: ReturnType<typeof useText>, { gap, passages }: DimensionSummary): string {
  return gap ? text('summary-gap-cell') : text('summary-number', { value: passages });
}

function difference(text: ReturnType<typeof useText>, one: DimensionSummary, other: DimensionSummary): string {
  if (one.gap && other.gap) return text('compare-gap-in-both');
  if (other.gap) return text('compare-gap-in-second');
  if (one.gap) return text('compare-gap-in-first', { count: other.passages });
  return moreOrFewer(text, one.passages, other.passages);
}

function moreOrFewer(text: ReturnType<typeof useText>, one: number, other: number): string {
  if (one === other) return text('compare-same');
  return text(other > one ? 'compare-more' : 'compare-fewer', { count: Math.abs(other - one) });
}
