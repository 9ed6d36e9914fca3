import { useState } from 'preact/hooks';
import type { Codebook } from '../../utils/core/codebook';
import type { Summary } from '../../utils/core/summary-types';
import { formatDay } from '../../utils/i18n/format-date';
import { Button } from '../basics/button';
import { Later } from '../basics/later';
import { useText } from '../basics/text';
import { arrangeRecords, gapsOf, type RecordArrangement } from './arrange-records';
import { FiveBars } from './five-bars';
import { RecordFinder } from './record-finder';
import type { RecordOverview } from './record-overview';
import { useBatch } from './use-batch';

interface RecordListProps {
  /** Over all records, under the rest of the filter. */
  readonly summary: Summary;
  readonly overviews: readonly RecordOverview[];
  /** The records chosen: ids, `null` for the sources in no record; `null` instead of a list: all. */
  readonly chosen: readonly (string | null)[] | null;
  readonly onChoose: (records: readonly (string | null)[] | null) => void;
}

/** Records drawn at once. */
const BATCH = 30;

/** Of these, drawn in one task; the others follow. */
const AT_ONCE = 10;

/** A list this long is worth searching. */
const LONG = 4;

/** All records, then each with what is in it; choosing one narrows the summary to it, ticking several to these. */
export function RecordList({ summary, overviews, chosen, onChoose }: RecordListProps) {
  const text = useText();
  const [arrangement, setArrangement] = useState<RecordArrangement>({
    search: '',
    order: 'reference',
    onlyGaps: false,
  });
  const [ticked, setTicked] = useState<readonly (string | null)[]>([]);
  const full = Math.max(0, ...overviews.flatMap((overview) => overview.summary.dimensions.map((d) => d.passages)));
  const shown = arrangeRecords(overviews, arrangement);
  const { shown: first, more } = useBatch(shown, BATCH, (count) => text('dashboard-more-records', { count }));
  // Those that are chosen are there, wherever in the order they stand.
  const others = shown.filter((one) => !first.includes(one) && chosen?.includes(one.summary.record?.id ?? null));
  const cards = [...first, ...others];
  const tick = (id: string | null) =>
    setTicked(ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id]);
  const card = (overview: RecordOverview) => {
    const id = overview.summary.record?.id ?? null;
    return (
      <RecordCard
        key={id}
        codebook={summary.codebook}
        overview={overview}
        full={full}
        current={chosen?.includes(id) ?? false}
        ticked={overviews.length > 1 ? ticked.includes(id) : null}
        onChoose={() => onChoose([id])}
        onTick={() => tick(id)}
      />
    );
  };
  return (
    <nav aria-labelledby="records-title">
      <h2 class="heading-m" id="records-title">
        {text('dashboard-records')}
      </h2>
      {overviews.length >= LONG && (
        <RecordFinder arrangement={arrangement} shown={shown.length} all={overviews.length} onChange={setArrangement} />
      )}
      {ticked.length > 0 && (
        <p class="button-row">
          <Button onClick={() => onChoose(ticked)}>{text('overview-show-ticked', { count: ticked.length })}</Button>
          <Button look="quiet" onClick={() => setTicked([])}>
            {text('overview-untick')}
          </Button>
        </p>
      )}
      <ul class="record-list">
        <li class="record-card" aria-current={chosen === null ? 'true' : undefined}>
          <button type="button" class="record-name" onClick={() => onChoose(null)}>
            {text('summary-all-records')}
          </button>
          <p class="small quiet">{text('dashboard-passages', { count: summary.totals.passages })}</p>
        </li>
        {cards.slice(0, AT_ONCE).map(card)}
        {cards.length > AT_ONCE && <Later>{cards.slice(AT_ONCE, 2 * AT_ONCE).map(card)}</Later>}
        {cards.length > 2 * AT_ONCE && <Later>{cards.slice(2 * AT_ONCE).map(card)}</Later>}
      </ul>
      {more}
    </nav>
  );
}

interface RecordCardProps {
  readonly codebook: Codebook;
  readonly overview: RecordOverview;
  readonly full: number;
  readonly current: boolean;
  /** `null` where there are not several to tick. */
  readonly ticked: boolean | null;
  readonly onChoose: () => void;
  readonly onTick: () => void;
}

function RecordCard({ codebook, overview, full, current, ticked, onChoose, onTick }: RecordCardProps) {
  const text = useText();
  const { summary, sources, lastWorkedOn } = overview;
  const { count, known } = summary.entriesRead;
  const name = summary.record?.reference ?? text('summary-no-record');
  return (
    <li class="record-card" aria-current={current ? 'true' : undefined}>
      <button type="button" class="record-name" onClick={onChoose}>
        {name}
      </button>
      <p class="small quiet">
        {text('dashboard-card-counts', { sources, passages: summary.totals.passages, gaps: gapsOf(overview) })}
        {known && count > 0 && (
          <>
            <br />
            {text('summary-entries-read', { count })}
          </>
        )}
        {lastWorkedOn && (
          <>
            <br />
            {text('dashboard-last-worked-on', { date: formatDay(lastWorkedOn) })}
          </>
        )}
      </p>
      <FiveBars codebook={codebook} dimensions={summary.dimensions} full={full} />
      {ticked !== null && (
        <label class="choice record-tick small">
          <input type="checkbox" checked={ticked} onChange={onTick} />
          <span>
            {text('overview-tick')} <span class="visually-hidden">{name}</span>
          </span>
        </label>
      )}
    </li>
  );
}
