import { useState } from 'preact/hooks';
import type { Summary } from '../../utils/core/summary-types';
import { Button } from '../basics/button';
import { Field } from '../basics/field';
import { useText } from '../basics/text';
import { useDashboard } from './dashboard-context';

/** Passages whose dimension is not in the codebook any more, with the way to give them another. */
export function RetiredDimensions({ summary }: { readonly summary: Summary }) {
  const text = useText();
  const { reassign } = useDashboard();
  const [to, setTo] = useState(summary.codebook.dimensions[0]?.id ?? '');
  if (summary.retired.length === 0) return null;
  return (
    <section class="waiting screen-only" aria-labelledby="retired-title">
      <h2 class="heading-m" id="retired-title">
        {text('retired-title')}
      </h2>
      <p>{text('retired-hint')}</p>
      <Field id="retired-to" label={text('retired-to')}>
        {(links) => (
          <select {...links} class="input" value={to} onChange={(event) => setTo(event.currentTarget.value)}>
            {summary.codebook.dimensions.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <ul class="source-list">
        {summary.retired.map(({ dimension, passages }) => (
          <li key={dimension.id}>
            <p>{text('retired-passages', { name: dimension.name, count: passages })}</p>
            <Button onClick={() => reassign(dimension.id, to)}>
              {text('retired-reassign', { name: dimension.name })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
