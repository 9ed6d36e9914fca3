import { useState } from 'preact/hooks';
import { dimensionNumber } from '../../utils/core/codebook';
import type { CaseRecord } from '../../utils/core/record';
import type { Summary } from '../../utils/core/summary-types';
import { goneSentence, totalsSentence, undatedSentence } from '../../utils/i18n/summary-sentences';
import { Later } from '../basics/later';
import { useText } from '../basics/text';
import { AssessmentForm } from './assessment-form';
import { Pentagon } from './charts/pentagon';
import { TimelineChart } from './charts/timeline-chart';
import { Compare } from './compare';
import { type AskedPassages, DimensionSection } from './dimension-section';
import { FacetsTable } from './facets-table';
import { Gaps } from './gaps';
import { KeyQuotations } from './key-quotations';
import { NumbersTable } from './numbers-table';
import { RetiredDimensions } from './retired-dimensions';
import { SideBySideTable } from './side-by-side-table';
import { TogetherTable } from './together-table';

interface SummaryViewProps {
  readonly summary: Summary;
  /** Every record there is. */
  readonly records: readonly CaseRecord[];
  /** The numbers are there, the passages not yet. */
  readonly isReading?: boolean;
}

/** The dimension summary of all records or some: gaps, numbers, charts, what the reviewer says, quotations. */
export function SummaryView({ summary, records, isReading = false }: SummaryViewProps) {
  const text = useText();
  const [asked, setAsked] = useState<AskedPassages | null>(null);
  const more = [undatedSentence(text, summary.filter, summary.totals), goneSentence(text, summary)];
  const [only] = summary.records.length === 1 ? summary.records : [];
  return (
    <>
      <p>{[`${totalsSentence(text, summary.totals)}.`, ...more].filter(Boolean).join(' ')}</p>
      <p class="caveat">{text('counts-caveat')}</p>
      <Gaps summary={summary} />
      <RetiredDimensions summary={summary} />
      <Numbers summary={summary} onAsk={setAsked} />
      <Later>
        <TimelineChart summary={summary} />
      </Later>
      <Later>
        <KeyQuotations summary={summary} />
        {only?.record && !isReading && summary.filter.records !== null && (
          <AssessmentForm summary={summary} record={only.record} assessment={only.assessment} />
        )}
        <section aria-labelledby="quotations-title">
          <h2 class="heading-m" id="quotations-title">
            {text('summary-quotations')}
          </h2>
          {summary.dimensions.map((part) => (
            <DimensionSection
              key={part.dimension.id}
              codebook={summary.codebook}
              part={part}
              isReading={isReading}
              digit={dimensionNumber(summary.codebook, part.dimension.id)}
              asked={asked?.dimension === part.dimension.id ? asked : null}
            />
          ))}
        </section>
      </Later>
      <Later>
        <FacetsTable summary={summary} />
        <TogetherTable summary={summary} />
        {summary.records.length > 1 && <SideBySideTable summary={summary} />}
        {!isReading && <Compare summary={summary} records={records} />}
      </Later>
    </>
  );
}

interface NumbersProps {
  readonly summary: Summary;
  readonly onAsk: (asked: AskedPassages) => void;
}

/** The numbers, and the pentagon for whoever wants it beside them. */
function Numbers({ summary, onAsk }: NumbersProps) {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <section aria-labelledby="numbers-title">
      <h2 class="heading-m" id="numbers-title">
        {text('summary-numbers')}
      </h2>
      <NumbersTable summary={summary} onAsk={onAsk} />
      {summary.dimensions.length >= 3 && (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{text('summary-pentagon-show')}</summary>
          {open && <Pentagon summary={summary} />}
        </details>
      )}
    </section>
  );
}
