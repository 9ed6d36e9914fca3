import { dimensionNumber } from '../../utils/core/codebook';
import type { Summary } from '../../utils/core/summary-types';
import { totalsSentence, undatedSentence } from '../../utils/i18n/summary-sentences';
import { useText } from '../basics/text';
import { DimensionSection } from './dimension-section';
import { Gaps } from './gaps';
import { NumbersTable } from './numbers-table';
import { SideBySideTable } from './side-by-side-table';
import { TogetherTable } from './together-table';

/** The dimension summary of all records or one: gaps, numbers, quotations, dimensions given together. */
export function SummaryView({ summary }: { readonly summary: Summary }) {
  const text = useText();
  const undated = undatedSentence(text, summary.filter, summary.totals);
  return (
    <>
      <p>
        {totalsSentence(text, summary.totals)}. {undated}
      </p>
      <p class="caveat">{text('counts-caveat')}</p>
      <Gaps summary={summary} />
      <section aria-labelledby="numbers-title">
        <h2 class="heading-m" id="numbers-title">
          {text('summary-numbers')}
        </h2>
        <NumbersTable summary={summary} />
      </section>
      <section aria-labelledby="quotations-title">
        <h2 class="heading-m" id="quotations-title">
          {text('summary-quotations')}
        </h2>
        {summary.dimensions.map((part) => (
          <DimensionSection
            key={part.dimension.id}
            codebook={summary.codebook}
            part={part}
            digit={dimensionNumber(summary.codebook, part.dimension.id)}
          />
        ))}
      </section>
      <TogetherTable summary={summary} />
      {summary.records.length > 1 && <SideBySideTable summary={summary} />}
    </>
  );
}
