import { useEffect, useRef, useState } from 'preact/hooks';
import type { Direction } from '../../utils/core/annotation';
import type { Codebook } from '../../utils/core/codebook';
import type { DimensionSummary } from '../../utils/core/summary-types';
import { Button } from '../basics/button';
import { DimensionBadge } from '../basics/dimension-badge';
import { useText } from '../basics/text';
import { QuotationItem } from './quotation-item';

/** Quotations drawn at once; a year of daily logs holds more than a page should. */
const BATCH = 50;

/** Passages that were asked for: of a dimension, and of one direction, `undefined` for all of them. */
export interface AskedPassages {
  readonly dimension: string;
  readonly direction: Direction | undefined;
}

interface DimensionSectionProps {
  readonly codebook: Codebook;
  readonly part: DimensionSummary;
  readonly digit: number;
  /** Another object whenever its passages were asked for; `null` when others or none were. */
  readonly asked?: AskedPassages | null;
  /** The passages are not there yet. */
  readonly isReading?: boolean;
}

/** One dimension: what it means, the benefit it serves, and its quotations once they are asked for. */
export function DimensionSection({ codebook, part, digit, asked = null, isReading = false }: DimensionSectionProps) {
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
      {passages === 0 && <p>{nothing}</p>}
      {passages > 0 && <Quotations codebook={codebook} part={part} asked={asked} isReading={isReading} />}
    </section>
  );
}

type QuotationsProps = Required<Omit<DimensionSectionProps, 'digit'>>;

function Quotations({ codebook, part, asked, isReading }: QuotationsProps) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(BATCH);
  const [direction, setDirection] = useState<Direction | undefined>(undefined);
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!asked || !details.current) return;
    setDirection(asked.direction);
    details.current.open = true;
    details.current.querySelector('summary')?.focus();
  }, [asked]);
  const quotations = part.quotations.filter((one) => direction === undefined || one.direction === direction);
  const count = quotations.length;
  return (
    <details ref={details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text('dashboard-quotations', { count: part.passages, name: part.dimension.name })}</summary>
      {open && isReading && <p>{text('dashboard-reading')}</p>}
      {open && !isReading && direction !== undefined && (
        <p>
          {text('dashboard-only-direction', { direction: text(`direction-${direction ?? 'unset'}`), count })}{' '}
          <Button look="quiet" onClick={() => setDirection(undefined)}>
            {text('dashboard-all-directions')}
          </Button>
        </p>
      )}
      {open && (
        <ol class="quotations">
          {quotations.slice(0, shown).map((quotation) => (
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
