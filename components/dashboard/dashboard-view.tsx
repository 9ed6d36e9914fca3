import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Annotation } from '../../utils/core/annotation';
import type { Codebook } from '../../utils/core/codebook';
import type { CaseRecord, Review, Source } from '../../utils/core/record';
import { noFilter, type Summary, type SummaryFilter } from '../../utils/core/summary-types';
import { EmptyState } from '../basics/empty-state';
import { useText } from '../basics/text';
import { DashboardHeader, type DialogName } from './dashboard-header';
import { FilterForm } from './filter-form';
import { RecordList } from './record-list';
import type { RecordOverview } from './record-overview';
import { SourceList } from './source-list';
import { SummaryView } from './summary-view';

/** Everything the dashboard shows, worked out. */
export interface DashboardModel {
  readonly reviews: readonly Review[];
  readonly review: Review;
  readonly codebook: Codebook;
  readonly records: readonly CaseRecord[];
  readonly sources: readonly Source[];
  /** Of the review, without the bin. */
  readonly annotations: readonly Annotation[];
  /** Of the review, in the bin. */
  readonly binned: readonly Annotation[];
  readonly filter: SummaryFilter;
  /** Over all records, under the rest of the filter. */
  readonly overall: Summary;
  readonly overviews: readonly RecordOverview[];
  /** Under the whole filter. */
  readonly summary: Summary;
}

interface DashboardViewProps {
  readonly model: DashboardModel;
  readonly onReview: (id: string) => void;
  readonly onFilter: (filter: SummaryFilter) => void;
  readonly onAssign: (source: Source, reference: string) => void;
  readonly onOpen: (dialog: DialogName) => void;
  /** The dialog that is open, and the toast. */
  readonly children?: ComponentChildren;
}

/** The dashboard: the review in hand, its records, and the dimension summary of all or one. */
export function DashboardView({ model, onReview, onFilter, onAssign, onOpen, children }: DashboardViewProps) {
  const text = useText();
  const main = useRef<HTMLElement>(null);
  const { filter, summary } = model;
  const choose = (record: string | null | undefined) => {
    onFilter({ ...filter, records: record === undefined ? null : [record] });
    // On a narrow screen the summary is below the list.
    main.current?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div class="dashboard">
      <a class="skip-link" href="#summary">
        {text('dashboard-skip')}
      </a>
      <DashboardHeader {...model} binned={model.binned.length} onReview={onReview} onOpen={onOpen} />
      <div class="dashboard-columns">
        <div class="dashboard-records screen-only">
          <RecordList
            summary={model.overall}
            overviews={model.overviews}
            chosen={filter.records?.[0]}
            onChoose={choose}
          />
        </div>
        <main class="dashboard-summary" id="summary" tabIndex={-1} ref={main}>
          <h1 class="heading-xl">
            <span class="heading-over quiet">{text('summary-title')}</span> {scopeName(text, summary)}
          </h1>
          <Waiting model={model} onAssign={onAssign} />
          {model.annotations.length === 0 ? <Empty /> : <Filled model={model} onFilter={onFilter} />}
          <RecordSources model={model} onAssign={onAssign} />
        </main>
      </div>
      {children}
    </div>
  );
}

function scopeName(text: ReturnType<typeof useText>, { filter, records }: Summary): string {
  if (filter.records === null) return text('summary-all-records');
  return records[0]?.record?.reference ?? text('summary-no-record');
}

function Filled({ model, onFilter }: Pick<DashboardViewProps, 'model' | 'onFilter'>) {
  const text = useText();
  const { filter, summary, codebook } = model;
  const backwards = filter.from !== null && filter.to !== null && filter.from > filter.to;
  return (
    <>
      <FilterForm
        codebook={codebook}
        filter={filter}
        onChange={onFilter}
        onClear={() => onFilter({ ...noFilter, records: filter.records })}
      />
      {backwards && <p class="field-error">{text('dashboard-filter-backwards')}</p>}
      <SummaryView summary={summary} />
    </>
  );
}

function Empty() {
  const text = useText();
  return (
    <EmptyState title={text('dashboard-empty-title')}>
      <p>{text('dashboard-empty')}</p>
      <p>
        <a href="/welcome.html">{text('dashboard-empty-examples')}</a>
      </p>
    </EmptyState>
  );
}

/** The sources that have no record yet, shown where nothing else would tell of them. */
function Waiting({ model, onAssign }: Pick<DashboardViewProps, 'model' | 'onAssign'>) {
  const text = useText();
  const waiting = model.sources.filter(({ recordId }) => recordId === null);
  const chosen = model.filter.records?.[0];
  if (waiting.length === 0 || typeof chosen === 'string') return null;
  return (
    <details class="waiting screen-only" open={chosen === null}>
      <summary>{text('dashboard-waiting', { count: waiting.length })}</summary>
      <p class="hint">{text('dashboard-waiting-hint')}</p>
      <SourceList
        sources={waiting}
        reference={null}
        references={model.records.map(({ reference }) => reference)}
        onAssign={onAssign}
      />
    </details>
  );
}

/** The sources of the record chosen. */
function RecordSources({ model, onAssign }: Pick<DashboardViewProps, 'model' | 'onAssign'>) {
  const text = useText();
  const chosen = model.filter.records?.[0];
  const record = model.records.find(({ id }) => id === chosen);
  if (!record) return null;
  return (
    <section class="screen-only" aria-labelledby="sources-title">
      <h2 class="heading-m" id="sources-title">
        {text('dashboard-sources')}
      </h2>
      <SourceList
        sources={model.sources.filter(({ recordId }) => recordId === record.id)}
        reference={record.reference}
        references={model.records.map(({ reference }) => reference)}
        onAssign={onAssign}
      />
    </section>
  );
}
