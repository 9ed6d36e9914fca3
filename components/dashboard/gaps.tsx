import { dimensionNumber } from '../../utils/core/codebook';
import type { Summary } from '../../utils/core/summary-types';
import { gapSentence } from '../../utils/i18n/summary-sentences';
import { DimensionDigit } from '../basics/dimension-digit';
import { useText } from '../basics/text';

/** The dimensions without evidence, before anything else: a gap is a finding. */
export function Gaps({ summary }: { readonly summary: Summary }) {
  const text = useText();
  const gaps = summary.dimensions.filter(({ gap }) => gap);
  return (
    <section aria-labelledby="gaps-title" class="gaps">
      <h2 class="heading-m" id="gaps-title">
        {text('summary-gaps')}
      </h2>
      {gaps.length === 0 && <p>{text('summary-no-gaps')}</p>}
      {gaps.length > 0 && (
        <ul class="gap-list">
          {gaps.map(({ dimension }) => (
            <li key={dimension.id}>
              <DimensionDigit dimension={dimension} digit={dimensionNumber(summary.codebook, dimension.id)} />
              <span>{gapSentence(text, summary, dimension)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
