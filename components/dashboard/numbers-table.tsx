import { dimensionNumber } from '../../utils/core/codebook';
import type { DimensionSummary, Sides, Summary, Tally } from '../../utils/core/summary-types';
import { formatDate } from '../../utils/i18n/format-date';
import { entriesReadText, shareText } from '../../utils/i18n/summary-sentences';
import { DimensionBadge } from '../basics/dimension-badge';
import { useText } from '../basics/text';
import type { AskedPassages } from './dimension-section';
import { DirectionBar } from './direction-bar';
import { ScrollRegion } from './scroll-region';

interface NumbersTableProps {
  readonly summary: Summary;
  /** Asks for the passages that a number counts. */
  readonly onAsk: (asked: AskedPassages) => void;
}

/** Every number of the summary, a dimension a row, with a bar that repeats the directions. */
export function NumbersTable({ summary, onAsk }: NumbersTableProps) {
  const text = useText();
  const full = Math.max(0, ...summary.dimensions.map(({ tags }) => tags));
  const headings = ['summary-passages', 'summary-sources', 'summary-words'] as const;
  const directions = ['direction-strength', 'direction-concern', 'direction-unset'] as const;
  const sides = ['side-caregiving', 'side-benefit', 'summary-entries', 'summary-share'] as const;
  const read = entriesReadText(text, summary.entriesRead);
  return (
    <ScrollRegion
      label={text('summary-numbers')}
      explanation={[text('summary-numbers-caption'), read && text('summary-numbers-read', { entries: read })]
        .filter(Boolean)
        .join(' ')}
    >
      <table class="table table-numbers">
        <caption class="visually-hidden">{text('summary-numbers')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('summary-dimension')}</th>
            {[...headings, ...directions, ...sides].map((id) => (
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
              <TallyCells tally={row} part={row} all={summary.totals.passages} onAsk={onAsk} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text('summary-total')}</th>
            <TallyCells tally={summary.totals} part={summary} all={summary.totals.passages} />
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

interface TallyCellsProps {
  readonly tally: Tally;
  readonly part: { readonly entries: number; readonly sides: Sides } & Partial<Pick<DimensionSummary, 'dimension'>>;
  /** Passages of all dimensions, of which this is a share. */
  readonly all: number;
  readonly onAsk?: (asked: AskedPassages) => void;
}

function TallyCells({ tally, part, all, onAsk }: TallyCellsProps) {
  const text = useText();
  const { passages, sources, words, strength, concern, unset, firstDate, lastDate } = tally;
  const asked = { passages: undefined, strength: 'strength', concern: 'concern', unset: null } as const;
  const numbers = { passages, sources, words, strength, concern, unset };
  const more = { caregiving: part.sides.caregiving, benefit: part.sides.benefit, entries: part.entries };
  const { dimension } = part;
  return (
    <>
      {Object.entries(numbers).map(([name, value]) => (
        <td key={name} class="number">
          {dimension && onAsk && value > 0 && name in asked ? (
            <button
              type="button"
              class="number-button"
              aria-label={text('summary-show-passages', { value, name: dimension.name })}
              onClick={() => onAsk({ dimension: dimension.id, direction: asked[name as keyof typeof asked] })}
            >
              {text('summary-number', { value })}
            </button>
          ) : (
            text('summary-number', { value })
          )}
        </td>
      ))}
      {Object.entries(more).map(([name, value]) => (
        <td key={name} class="number">
          {text('summary-number', { value })}
        </td>
      ))}
      <td class="number">{dimension ? shareText(passages, all) : text('summary-none')}</td>
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
