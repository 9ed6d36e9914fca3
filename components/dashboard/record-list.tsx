import type { Codebook } from '../../utils/core/codebook';
import type { Summary } from '../../utils/core/summary-types';
import { formatDay } from '../../utils/i18n/format-date';
import { useText } from '../basics/text';
import { FiveBars } from './five-bars';
import type { RecordOverview } from './record-overview';

interface RecordListProps {
  /** Over all records, under the rest of the filter. */
  readonly summary: Summary;
  readonly overviews: readonly RecordOverview[];
  /** The record chosen: its id, `null` for the sources in no record, `undefined` for all records. */
  readonly chosen: string | null | undefined;
  readonly onChoose: (record: string | null | undefined) => void;
}

/** All records, then each with what is in it; choosing one narrows the summary to it. */
export function RecordList({ summary, overviews, chosen, onChoose }: RecordListProps) {
  const text = useText();
  const full = Math.max(0, ...overviews.flatMap((overview) => overview.summary.dimensions.map((d) => d.passages)));
  return (
    <nav aria-labelledby="records-title">
      <h2 class="heading-m" id="records-title">
        {text('dashboard-records')}
      </h2>
      <ul class="record-list">
        <li class="record-card" aria-current={chosen === undefined ? 'true' : undefined}>
          <button type="button" class="record-name" onClick={() => onChoose(undefined)}>
            {text('summary-all-records')}
          </button>
          <p class="small quiet">{text('dashboard-passages', { count: summary.totals.passages })}</p>
        </li>
        {overviews.map((overview) => {
          const id = overview.summary.record?.id ?? null;
          return (
            <RecordCard
              key={id}
              codebook={summary.codebook}
              overview={overview}
              full={full}
              current={chosen === id}
              onChoose={() => onChoose(id)}
            />
          );
        })}
      </ul>
    </nav>
  );
}

interface RecordCardProps {
  readonly codebook: Codebook;
  readonly overview: RecordOverview;
  readonly full: number;
  readonly current: boolean;
  readonly onChoose: () => void;
}

function RecordCard({ codebook, overview, full, current, onChoose }: RecordCardProps) {
  const text = useText();
  const { summary, sources, lastWorkedOn } = overview;
  const gaps = summary.dimensions.filter(({ gap }) => gap).length;
  return (
    <li class="record-card" aria-current={current ? 'true' : undefined}>
      <button type="button" class="record-name" onClick={onChoose}>
        {summary.record?.reference ?? text('summary-no-record')}
      </button>
      <p class="small quiet">
        {text('dashboard-card-counts', { sources, passages: summary.totals.passages, gaps })}
        {lastWorkedOn && (
          <>
            <br />
            {text('dashboard-last-worked-on', { date: formatDay(lastWorkedOn) })}
          </>
        )}
      </p>
      <FiveBars codebook={codebook} dimensions={summary.dimensions} full={full} />
    </li>
  );
}
