import type { Signal } from '@preact/signals';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DashboardModel } from '../../components/dashboard/dashboard-model';
import type { SummaryFilter } from '../../utils/core/summary-types';
import { pause } from '../../utils/storage/in-turns';
import { dashboardModel, inRecords, modelSteps, type Prepared, prepareSteps } from './dashboard-model';
import { inSlices } from './in-slices';
import type { Stored } from './services';

/** So few are counted at once: a frame is longer. */
const FEW = 500;

/** How much is done of what is being read or counted, from 0 to 1; `null` while that is not known. */
type Progress = Signal<number | null>;

interface Shown {
  readonly model: DashboardModel | null;
  /** Something newer is being counted. */
  readonly counting: boolean;
}

/**
 * The model of what is stored, under a filter. Where there is much it is counted in slices, and until that is done it
 * is the one before; at first the one of the kept numbers, or `null`. `progress` is told how much is counted.
 */
export function useModel(
  stored: Stored & { readonly kind: 'counted' | 'ready' },
  filter: SummaryFilter,
  progress: Progress,
): Shown {
  const { dimensions, directions, from, to } = filter;
  const { settings } = stored;
  const everything = stored.kind === 'ready' ? stored.everything : null;
  const isSmall = everything !== null && everything.annotations.length <= FEW;
  const early = useRef<DashboardModel | null>(null);
  if (stored.kind === 'counted') early.current = stored.model;
  const small = useMemo(
    () => (isSmall ? dashboardModel(settings, everything, { dimensions, directions, from, to }) : null),
    [stored, isSmall, dimensions, directions, from, to],
  );
  const [large, setLarge] = useState<{ readonly of: object; readonly model: DashboardModel } | null>(null);
  const wanted = useMemo(() => ({}), [stored, dimensions, directions, from, to]);
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  useSteps(
    isSmall || !everything ? null : stored,
    () => (everything ? prepareSteps(settings, everything) : null),
    setPrepared,
  );
  useSteps(
    isSmall || !prepared ? null : wanted,
    () => (prepared ? told(modelSteps(prepared, { dimensions, directions, from, to }), prepared, progress) : null),
    (model) => setLarge({ of: wanted, model }),
    prepared,
  );
  // What is on the page stays until something newer is counted: a dialog over it would be lost with it.
  const last = useRef<DashboardModel | null>(null);
  last.current = small ?? (large?.of === wanted ? large.model : last.current);
  const whole = last.current ?? early.current;
  const model = useMemo(() => whole && inRecords(whole, filter.records), [whole, filter.records]);
  return { model, counting: !isSmall && large?.of !== wanted };
}

/** The steps, each telling how much is counted. */
function* told<T>(steps: Generator<number, T, void>, { passages }: Prepared, progress: Progress) {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    progress.value = passages.length > 0 ? step.value / passages.length : null;
    yield step.value;
  }
}

/** Does work in slices whenever what it is of, or what it needs, is another; a newer one ends it. `null`: nothing. */
function useSteps<T>(
  of: object | null,
  begin: () => Generator<unknown, T, void> | null,
  onDone: (made: T) => void,
  needs: object | null = null,
): void {
  useEffect(() => {
    const steps = of && begin();
    if (!steps) return;
    const ended = new AbortController();
    const now = () => performance.now();
    void inSlices(steps, { signal: ended.signal, now, pause }).then((made) => {
      if (made !== null) onDone(made);
    });
    return () => ended.abort();
  }, [of, needs]);
}
