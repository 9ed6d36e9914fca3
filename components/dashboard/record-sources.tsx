import type { Source } from '../../utils/core/record';
import { useText } from '../basics/text';
import type { DashboardModel } from './dashboard-model';
import { SourceList } from './source-list';

interface AssignProps {
  readonly model: DashboardModel;
  /** An empty reference takes the source out of its record. */
  readonly onAssign: (source: Source, reference: string) => void;
}

/** The sources that have no record yet, shown where nothing else would tell of them. */
export function WaitingSources({ model, onAssign }: AssignProps) {
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
export function RecordSources({ model, onAssign }: AssignProps) {
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
