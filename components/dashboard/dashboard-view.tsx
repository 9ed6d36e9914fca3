import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { Source } from '../../utils/core/record';
import { noFilter, type Summary, type SummaryFilter } from '../../utils/core/summary-types';
import { listWords } from '../../utils/i18n/summary-sentences';
import { EmptyState } from '../basics/empty-state';
import { Later } from '../basics/later';
import { useText } from '../basics/text';
import { Counting } from './counting';
import { DashboardHeader, type DialogName } from './dashboard-header';
import type { DashboardModel } from './dashboard-model';
import { FilterForm } from './filter-form';
import { RecordList } from './record-list';
import { RecordSources, WaitingSources } from './record-sources';
import { SummaryView } from './summary-view';

interface DashboardViewProps {
  readonly model: DashboardModel;
  /** Stored things that can't be read any more and are left out. */
  readonly damaged: number;
  /** What is asked for, which the model follows once it is counted; the model's own when left out. */
  readonly wanted?: SummaryFilter;
  /** Something newer than the model is being counted. */
  readonly counting?: boolean;
  /** How much of that is done, from 0 to 1; `null` while it is not known. */
  readonly progress?: ReadonlySignal<number | null>;
  readonly onReview: (id: string) => void;
  readonly onFilter: (filter: SummaryFilter) => void;
  readonly onAssign: (source: Source, reference: string) => void;
  readonly onOpen: (dialog: DialogName) => void;
  /** Locks the vault; `null` where it has no passphrase. */
  readonly onLock: (() => void) | null;
  /** What there is to be reminded of, above the summary. */
  readonly notices?: ComponentChildren;
  /** What can be done with the record that is chosen, below it. */
  readonly tools?: ComponentChildren;
  /** The dialog that is open, and the toast. */
  readonly children?: ComponentChildren;
}

/** The dashboard: the review in hand, its records, and the dimension summary of all or one. */
export function DashboardView(props: DashboardViewProps) {
  const {
    model,
    damaged,
    counting = false,
    progress,
    wanted = model.filter,
    onReview,
    onFilter,
    onAssign,
    onOpen,
    onLock,
    notices,
    tools,
    children,
  } = props;
  const text = useText();
  const main = useRef<HTMLElement>(null);
  const { filter, summary } = model;
  const choose = (records: SummaryFilter['records']) => {
    onFilter({ ...filter, records });
    // On a narrow screen the summary is below the list.
    main.current?.scrollIntoView({ block: 'nearest' });
  };
  // A dialog or a toast changes nothing of these, and drawing them takes long.
  const list = useMemo(
    () => (
      <Later>
        <RecordList summary={model.overall} overviews={model.overviews} chosen={filter.records} onChoose={choose} />
      </Later>
    ),
    [model, onFilter],
  );
  const filled = useMemo(() => <Filled model={model} wanted={wanted} onFilter={onFilter} />, [model, wanted, onFilter]);
  const sources = useMemo(() => <RecordSources model={model} onAssign={onAssign} />, [model, onAssign]);
  return (
    <div class="dashboard">
      <a class="skip-link" href="#summary">
        {text('dashboard-skip')}
      </a>
      <DashboardHeader {...model} binned={model.binned.length} onReview={onReview} onOpen={onOpen} onLock={onLock} />
      <div class="dashboard-columns">
        <div class="dashboard-records screen-only">{list}</div>
        <main class="dashboard-summary" id="summary" tabIndex={-1} ref={main} aria-busy={counting}>
          <Counting
            words={counting ? text(model.isReading ? 'dashboard-reading' : 'dashboard-counting') : ''}
            progress={progress}
          />
          <h1 class="heading-xl">
            <span class="heading-over quiet">{text('summary-title')}</span> {scopeName(text, summary)}
          </h1>
          {damaged > 0 && (
            <p class="warning" role="alert">
              {text('dashboard-damaged', { count: damaged })}
            </p>
          )}
          {notices}
          <WaitingSources model={model} onAssign={onAssign} />
          {model.annotations.length === 0 && !model.isReading ? <Empty /> : filled}
          {!model.isReading && sources}
          {tools}
        </main>
      </div>
      {children}
    </div>
  );
}

function scopeName(text: ReturnType<typeof useText>, { filter, records }: Summary): string {
  if (filter.records === null) return text('summary-all-records');
  return listWords(records.map(({ record }) => record?.reference ?? text('summary-no-record')));
}

type FilledProps = Pick<DashboardViewProps, 'model' | 'onFilter'> & { readonly wanted: SummaryFilter };

function Filled({ model, wanted, onFilter }: FilledProps) {
  const text = useText();
  const { filter: asShown, summary, codebook } = model;
  const filter = { ...wanted, records: asShown.records };
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
      <SummaryView summary={summary} records={model.records} isReading={model.isReading} />
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
