import type { CDPSession } from '@playwright/test';

/** Processor time of one task of the main thread in milliseconds, and what it went into. */
export interface TaskCost {
  readonly all: number;
  /** Style, layout, painting and the collecting of garbage: the browser's work. */
  readonly browser: number;
  /** Scripts, without what the browser did while they ran. */
  readonly scripts: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Thread time, in microseconds as the others. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const BROWSERS =
  /^(UpdateLayoutTree|RecalculateStyles|Layout|PrePaint|Paint|Layerize|Commit|HitTest|ParseAuthorStyleSheet|IntersectionObserverController::computeIntersections|MinorGC|MajorGC|V8\.GC.*|BlinkGC.*)$/;

/**
 * Runs something and gives the tasks of the page's main thread meanwhile that took the most processor time, and the
 * one with the most of scripts. Counted by the thread's own clock, so that a busy machine does not make them longer.
 */
export async function longestTasks(
  cdp: CDPSession,
  run: () => Promise<void>,
): Promise<{ readonly longest: TaskCost; readonly longestScripts: TaskCost }> {
  const events: TraceEvent[] = [];
  const gather = ({ value }: { value: unknown[] }) => {
    for (const event of value) events.push(event as TraceEvent);
  };
  cdp.on('Tracing.dataCollected', gather);
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'blink_gc'],
      recordMode: 'recordUntilFull',
      traceBufferSizeInKb: 400_000,
    },
  });
  await run();
  const ended = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await ended;
  cdp.off('Tracing.dataCollected', gather);
  const tasks = tasksOf(events);
  const most = (of: (cost: TaskCost) => number) => tasks.reduce((a, b) => (of(b) > of(a) ? b : a), NONE);
  return { longest: most(({ all }) => all), longestScripts: most(({ scripts }) => scripts) };
}

const NONE: TaskCost = { all: 0, browser: 0, scripts: 0 };

function tasksOf(events: readonly TraceEvent[]): readonly TaskCost[] {
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const own = events
    .filter(({ ph, pid, tid }) => ph === 'X' && mains.has(`${pid} ${tid}`))
    .toSorted((a, b) => a.pid - b.pid || a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const tasks: { all: number; browser: number; scripts: number }[] = [];
  let taskEnd = 0;
  let browserEnd = 0;
  for (const { name, ts, dur = 0, tdur = 0 } of own) {
    const task = tasks.at(-1);
    if (/RunTask$/.test(name) && ts >= taskEnd) {
      tasks.push({ all: tdur / 1000, browser: 0, scripts: tdur / 1000 });
      taskEnd = ts + dur;
      browserEnd = 0;
    } else if (task && ts < taskEnd && ts >= browserEnd && BROWSERS.test(name)) {
      task.browser += tdur / 1000;
      task.scripts = task.all - task.browser;
      browserEnd = ts + dur;
    }
  }
  return tasks;
}
