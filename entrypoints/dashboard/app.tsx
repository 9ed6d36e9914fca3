import type { ReadonlySignal, Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { useText } from '../../components/basics/text';
import type { ToastMessage } from '../../components/basics/toast';
import { Toast } from '../../components/basics/toast';
import { BackupReminder } from '../../components/dashboard/backup-status';
import { DashboardContext, type DashboardPorts } from '../../components/dashboard/dashboard-context';
import type { DashboardModel } from '../../components/dashboard/dashboard-model';
import { DashboardView } from '../../components/dashboard/dashboard-view';
import { DueRecords } from '../../components/dashboard/due-records';
import { EraseDialog } from '../../components/dashboard/erase-dialog';
import { RecordKeeping } from '../../components/dashboard/record-keeping';
import { RepairNotice } from '../../components/vault/repair-notice';
import type { CaseRecord, Settings } from '../../utils/core/record';
import { recordContents } from '../../utils/core/record-contents';
import { dueRecords } from '../../utils/core/retention';
import type { StoreState } from '../../utils/core/store-state';
import { noFilter, type SummaryFilter } from '../../utils/core/summary-types';
import { localDate } from '../shared/local-date';
import type { RepairTold } from '../shared/repair-told';
import { type Actions, createActions } from './actions';
import { backupNow } from './backup-now';
import { Closed } from './closed';
import { summariseAgain } from './dashboard-model';
import { Dialogs, type OpenDialog } from './dialogs';
import type { Services, Stored } from './services';
import { Unready } from './unready';
import { useModel } from './use-model';

interface AppProps {
  readonly stored: ReadonlySignal<Stored>;
  /** How the store stands. */
  readonly state: ReadonlySignal<StoreState>;
  readonly repair: RepairTold;
  /** Stored things that can't be read any more and are left out of everything. */
  readonly damaged: ReadonlySignal<number>;
  /** Kept numbers were not what had been stored, and are counted again. */
  readonly recounted: ReadonlySignal<boolean>;
  /** How much is done of what is being read or counted, from 0 to 1; `null` while that is not known. */
  readonly progress: Signal<number | null>;
  readonly services: Services;
}

/** The dashboard over what is stored; keeps what belongs to this tab alone: filter, open dialog, toast. */
export function App({ stored, state, repair, damaged, recounted, progress, services }: AppProps) {
  const store = state.value;
  const now = stored.value;
  if (store.kind === 'closed') return <Closed reason={store.reason} vault={services.vault} />;
  if (store.kind !== 'open' || (now.kind !== 'ready' && now.kind !== 'counted'))
    return <Unready failed={now.kind === 'failed'} />;
  return (
    <Ready stored={now} store={store} damaged={damaged.value} progress={progress} services={services}>
      {recounted.value && <Recounted />}
      {!repair.told.value && <RepairNotice report={store.report} onClose={repair.tell} />}
    </Ready>
  );
}

function Recounted() {
  return (
    <p class="warning" role="alert">
      {useText()('dashboard-recounted')}
    </p>
  );
}

interface ReadyProps {
  readonly stored: Stored & { readonly kind: 'counted' | 'ready' };
  readonly store: StoreState & { readonly kind: 'open' };
  readonly damaged: number;
  readonly progress: Signal<number | null>;
  readonly services: Services;
  /** What the start repaired. */
  readonly children: ComponentChildren;
}

function Ready({ stored, store, damaged, progress, services, children }: ReadyProps) {
  const text = useText();
  const [filter, setFilter] = useState<SummaryFilter>(noFilter);
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const [erasing, setErasing] = useState<CaseRecord | null>(null);
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const { model, counting } = useModel(stored, filter, progress);
  const say = useCallback((words: string) => setToast({ text: words, action: null }), []);
  const whole = stored.kind === 'ready' ? stored : null;
  const backup = useMemo(() => whole && backupNow(whole, services.now()), [whole, services]);
  const actions = useMemo(() => createActions(services, text, say), [services, text, say]);
  const open = (name: OpenDialog) => {
    // It would lie under the dialog, and be about something else.
    setToast(null);
    setDialog(name);
  };
  const ports = useMemo(
    () => model && portsOf(model, stored.settings, services, actions),
    [model, stored.settings, services, actions],
  );
  if (!model || !ports) return <Unready failed={false} />;
  const [only, ...others] = model.filter.records ?? [];
  const chosen = others.length === 0 ? (model.records.find(({ id }) => id === only) ?? null) : null;
  const chooseReview = (id: string) => {
    // Dimensions of one codebook mean nothing in another.
    setFilter(noFilter);
    const review = model.reviews.find((each) => each.id === id);
    if (review) void actions.switchReview(review);
  };
  return (
    <DashboardContext.Provider value={ports}>
      <DashboardView
        model={model}
        counting={counting}
        progress={progress}
        wanted={filter}
        damaged={damaged}
        onReview={chooseReview}
        onFilter={setFilter}
        onAssign={actions.assign}
        onOpen={open}
        onLock={store.protected ? () => void services.vault.lock() : null}
        notices={
          <>
            {children}
            {backup && <BackupReminder state={backup} onOpen={() => open('backup')} />}
            <DueRecords records={dueRecords(model.records, localDate(services.now()))} onErase={setErasing} />
          </>
        }
        tools={
          chosen &&
          !model.isReading && (
            <RecordKeeping
              key={`${chosen.id} ${chosen.keepUntil}`}
              record={chosen}
              onKeep={(date) => void actions.keep(chosen, date)}
              onErase={() => setErasing(chosen)}
            />
          )
        }
      >
        {whole && backup && !model.isReading && (
          <Dialogs
            open={dialog}
            model={model}
            everything={whole.everything}
            settings={whole.settings}
            changes={whole.changes}
            backup={backup}
            damaged={damaged}
            services={services}
            actions={actions}
            say={say}
            onNames={() => open('names')}
            onClose={() => setDialog(dialog === 'names' ? 'export' : null)}
          />
        )}
        {whole && erasing && dialog === null && (
          <EraseDialog
            record={erasing}
            contents={recordContents(erasing.id, whole.everything)}
            onBackUp={() => open('backup')}
            onExport={() => open('export')}
            onErase={() => {
              setErasing(null);
              setFilter(noFilter);
              void actions.erase(erasing);
            }}
            onClose={() => setErasing(null)}
          />
        )}
        <Toast message={toast} onClose={() => setToast(null)} />
      </DashboardView>
    </DashboardContext.Provider>
  );
}

/** What parts of the summary do; the same as long as what they are shown is, as each would be drawn anew. */
function portsOf(model: DashboardModel, settings: Settings, services: Services, actions: Actions): DashboardPorts {
  return {
    showPassage: actions.showPassage,
    assess: (record, revision, dimension) =>
      actions.assess({ reviewId: model.review.id, recordId: record.id, revision, dimension }),
    reassign: (from, to) => void actions.reassign(model.review, from, to),
    summarise: (other) => (model.isReading ? null : summariseAgain(model, other)),
    today: () => localDate(services.now()),
    reviewer: settings.reviewer,
  };
}
