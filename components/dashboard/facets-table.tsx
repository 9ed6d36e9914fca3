import { FACETS } from '../../utils/core/annotation';
import type { Summary } from '../../utils/core/summary-types';
import { useText } from '../basics/text';

/** How many passages are fact, opinion, third-party information and the child's own words; nothing while none is said. */
export function FacetsTable({ summary }: { readonly summary: Summary }) {
  const text = useText();
  const { facets } = summary;
  if (FACETS.every((facet) => facets[facet] === 0)) return null;
  return (
    <section aria-labelledby="facets-title">
      <h2 class="heading-m" id="facets-title">
        {text('summary-facets')}
      </h2>
      <p class="small quiet">{text('summary-facets-caption')}</p>
      <table class="table table-narrow">
        <caption class="visually-hidden">{text('summary-facets')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('summary-facet')}</th>
            <th scope="col" class="number">
              {text('summary-passages')}
            </th>
          </tr>
        </thead>
        <tbody>
          {([...FACETS, 'unset'] as const).map((facet) => (
            <tr key={facet}>
              <th scope="row">{text(`facet-${facet}`)}</th>
              <td class="number">{facets[facet]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
