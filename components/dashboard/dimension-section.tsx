import { useState } from 'preact/hooks';
import type { Codebook } from '../../utils/core/codebook';
import type { DimensionSummary } from '../../utils/core/summary-types';
import { Button } from '../basics/button';
import { DimensionBadge } from '../basics/dimension-badge';
import { useText } from '../basics/text';
import { QuotationItem } from './quotation-item';

/** Quotations drawn at once; a year of daily logs holds more than a page should. */
const BATCH = 50;

interface DimensionSectionProps {
  readonly codebook: Codebook;
  readonly part: DimensionSummary;
  readonly digit: number;
}

/** One dimension: what it means, the benefit it serves, and its quotations once they are asked for. */
export function DimensionSection({ codebook, part, digit }: DimensionSectionProps) {
  const text = useText();
  const { dimension, gap, passages } = part;
  const nothing = text(gap ? 'summary-no-evidence' : 'summary-not-in-filter');
  return (
    <section class="dimension-section" aria-labelledby={`dimension-${dimension.id}`}>
      <h3 class="heading-s" id={`dimension-${dimension.id}`}>
        <DimensionBadge dimension={dimension} digit={digit} />
      </h3>
      <p>
        {dimension.definition} {text('summary-benefit', { benefit: dimension.benefit })}
      </p>
      {passages === 0 ? <p>{nothing}</p> : <Quotations codebook={codebook} part={part} />}
    </section>
  );
}

function Quotations({ codebook, part }: { readonly codebook: Codebook; readonly part: DimensionSummary }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(BATCH);
  const count = part.quotations.length;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text('dashboard-quotations', { count, name: part.dimension.name })}</summary>
      {open && (
        <ol class="quotations">
          {part.quotations.slice(0, shown).map((quotation) => (
            <QuotationItem key={quotation.id} quotation={quotation} dimension={part.dimension.id} codebook={codebook} />
          ))}
        </ol>
      )}
      {open && shown < count && (
        <Button onClick={() => setShown(shown + BATCH)}>
          {text('dashboard-more-quotations', { count: Math.min(BATCH, count - shown) })}
        </Button>
      )}
    </details>
  );
}
