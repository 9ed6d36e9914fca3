import { dimensionNumber } from '../../utils/core/codebook';
import type { Summary } from '../../utils/core/summary-types';
import { DimensionBadge } from '../basics/dimension-badge';
import { useText } from '../basics/text';
import { ScrollRegion } from './scroll-region';
import { useBatch } from './use-batch';

/** Records drawn at once. */
const BATCH = 40;

/** The passages of each dimension in each record, so that gaps can be seen across records. */
export function SideBySideTable({ summary }: { readonly summary: Summary }) {
  const text = useText();
  const { shown, more } = useBatch(summary.records, BATCH, (count) => text('dashboard-more-records', { count }));
  return (
    <section aria-labelledby="side-by-side-title">
      <h2 class="heading-m" id="side-by-side-title">
        {text('summary-by-record')}
      </h2>
      <ScrollRegion label={text('summary-by-record')} explanation={text('summary-by-record-caption')}>
        <table class="table table-narrow">
          <caption class="visually-hidden">{text('summary-by-record')}</caption>
          <thead>
            <tr>
              <th scope="col">{text('summary-record')}</th>
              {summary.dimensions.map(({ dimension }) => (
                <th key={dimension.id} scope="col" class="number">
                  <DimensionBadge
                    dimension={dimension}
                    digit={dimensionNumber(summary.codebook, dimension.id)}
                    label="short"
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ record, dimensions }) => (
              <tr key={record?.id ?? null}>
                <th scope="row">{record?.reference ?? text('summary-no-record')}</th>
                {dimensions.map(({ dimension, passages, gap }) => (
                  <td key={dimension.id} class={gap ? 'number gap-cell' : 'number'}>
                    {gap ? text('summary-gap-cell') : passages}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {more}
    </section>
  );
}
