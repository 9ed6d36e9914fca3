import { useEffect, useMemo, useState } from 'preact/hooks';
import type { DashboardModel } from '../../components/dashboard/dashboard-model';
import type { SummaryFilter } from '../../utils/core/summary-types';
import { dashboardModel, inRecords, modelSteps } from './dashboard-model';
import { inSlices, pauseForPage } from './in-slices';
import type { Stored } from './services';

/** So few are counted at once: a frame is longer. */
const FEW = 500;

interface Counted {
  readonly model: DashboardModel | null;
  /** Something newer is being counted. */
  readonly counting: boolean;
}

/**
 * The model of what is stored, under a filter. Where there is much it is counted in slices, and until that is done it
 * is the one before, `null` at first.
 */
export function useModel(stored: Stored & { readonly kind: 'ready' }, filter: SummaryFilter): Counted {
  const { dimensions, directions, from, to } = filter;
  const { settings, everything } = stored;
  const isSmall = everything.annotations.length <= FEW;
  const small = useMemo(
    () => (isSmall ? dashboardModel(settings, everything, { dimensions, directions, from, to }) : null),
    [stored, isSmall, dimensions, directions, from, to],
  );
  const [large, setLarge] = useState<{ readonly of: object; readonly model: DashboardModel } | null>(null);
  const wanted = useMemo(() => ({}), [stored, dimensions, directions, from, to]);
  useEffect(() => {
    if (isSmall) return;
    const ended = new AbortController();
    const steps = modelSteps(settings, everything, { dimensions, directions, from, to });
    const now = () => performance.now();
    void inSlices(steps, { signal: ended.signal, now, pause: pauseForPage }).then((model) => {
      if (model) setLarge({ of: wanted, model });
    });
    return () => ended.abort();
  }, [isSmall, wanted]);
  const whole = small ?? large?.model ?? null;
  const model = useMemo(() => whole && inRecords(whole, filter.records), [whole, filter.records]);
  return { model, counting: !isSmall && large?.of !== wanted };
}
