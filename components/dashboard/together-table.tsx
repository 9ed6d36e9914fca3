import { dimensionNumber } from '../../utils/core/codebook';
import type { Summary } from '../../utils/core/summary-types';
import { combinationSentence } from '../../utils/i18n/summary-sentences';
import { DimensionBadge } from '../basics/dimension-badge';
import { useText } from '../basics/text';
import { ScrollRegion } from './scroll-region';

/** Combinations told in words; the rest is in the table. */
const COMMONEST = 5;

/** How often dimensions were given together to one passage, as a table and in words. */
export function TogetherTable({ summary }: { readonly summary: Summary }) {
  const text = useText();
  const { matrix, combinations } = summary.overlap;
  return (
    <section aria-labelledby="together-title">
      <h2 class="heading-m" id="together-title">
        {text('summary-together')}
      </h2>
      {combinations.length === 0 ? (
        <p>{text('summary-together-none')}</p>
      ) : (
        <Matrix summary={summary} matrix={matrix} />
      )}
      {combinations.length > 0 && (
        <>
          <h3 class="heading-s">{text('summary-combinations')}</h3>
          <ol>
            {combinations.slice(0, COMMONEST).map((combination) => (
              <li key={combination.dimensions.join()}>{combinationSentence(text, summary, combination)}</li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function Matrix({ summary, matrix }: { readonly summary: Summary; readonly matrix: Summary['overlap']['matrix'] }) {
  const text = useText();
  const badge = (index: number, label: 'name' | 'short') => {
    const dimension = summary.dimensions[index]?.dimension;
    const digit = dimension ? dimensionNumber(summary.codebook, dimension.id) : 0;
    return dimension && <DimensionBadge dimension={dimension} digit={digit} label={label} />;
  };
  return (
    <ScrollRegion label={text('summary-together')} explanation={text('summary-together-caption')}>
      <table class="table table-narrow">
        <caption class="visually-hidden">{text('summary-together')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('summary-dimension')}</th>
            {matrix.map((_, index) => (
              <th key={summary.dimensions[index]?.dimension.id} scope="col" class="number">
                {badge(index, 'short')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.map((row, index) => (
            <tr key={summary.dimensions[index]?.dimension.id}>
              <th scope="row">{badge(index, 'name')}</th>
              {row.map((passages, other) => (
                <td
                  key={summary.dimensions[other]?.dimension.id}
                  class={index === other ? 'number diagonal' : passages === 0 ? 'number quiet' : 'number'}
                >
                  {passages}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
