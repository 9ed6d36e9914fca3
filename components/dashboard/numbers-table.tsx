import { dimensionNumber } from '../../utils/core/codebook';
import type { Summary, Tally } from '../../utils/core/summary-types';
import { formatDate } from '../../utils/i18n/format-date';
import { DimensionBadge } from '../basics/dimension-badge';
import { useText } from '../basics/text';
import { DirectionBar } from './direction-bar';
import { ScrollRegion } from './scroll-region';

/** Every number of the summary, a dimension a row, with a bar that repeats the directions. */
export function NumbersTable({ summary }: { readonly summary: Summary }) {
  const text = useText();
  const full = Math.max(0, ...summary.dimensions.map(({ tags }) => tags));
  const headings = ['summary-passages', 'summary-sources', 'summary-words'] as const;
  const directions = ['direction-strength', 'direction-concern', 'direction-unset'] as const;
  return (
    <ScrollRegion label={text('summary-numbers')} explanation={text('summary-numbers-caption')}>
      <table class="table">
        <caption class="visually-hidden">{text('summary-numbers')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('summary-dimension')}</th>
            {[...headings, ...directions].map((id) => (
              <th key={id} scope="col" class="number">
                {text(id)}
              </th>
            ))}
            <th scope="col">{text('summary-first-last')}</th>
          </tr>
        </thead>
        <tbody>
          {summary.dimensions.map((row) => (
            <tr key={row.dimension.id}>
              <th scope="row">
                <DimensionBadge dimension={row.dimension} digit={dimensionNumber(summary.codebook, row.dimension.id)} />
                {row.tags > 0 && <DirectionBar dimension={row.dimension} tally={row} full={full} />}
              </th>
              <TallyCells tally={row} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text('summary-total')}</th>
            <TallyCells tally={summary.totals} />
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

function TallyCells({ tally }: { readonly tally: Tally }) {
  const text = useText();
  const { passages, sources, words, strength, concern, unset, firstDate, lastDate } = tally;
  const numbers = { passages, sources, words, strength, concern, unset };
  return (
    <>
      {Object.entries(numbers).map(([name, value]) => (
        <td key={name} class="number">
          {text('summary-number', { value })}
        </td>
      ))}
      <td class="date">
        {firstDate && lastDate ? (
          <>
            {formatDate(firstDate)}
            <br />
            {formatDate(lastDate)}
          </>
        ) : (
          text(passages > 0 ? 'summary-no-date' : 'summary-none')
        )}
      </td>
    </>
  );
}
