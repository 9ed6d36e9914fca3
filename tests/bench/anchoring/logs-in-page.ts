import { type LogLayout, makeLog, type RenderedLog, renderLog } from '../../anchoring/daily-log';
import { judge, LOG_CASES, type Verdict } from '../../anchoring/log-cases';
import { createRandom } from '../../anchoring/random';
import { rangeBetween, textBefore } from './dom-text';
import type { Found } from './engine';
import { ENGINES } from './engines';

/** How the engines do on one case of daily logs: verdicts by engine. */
export type LogScores = Record<string, Record<Verdict, number>>;

export const caseNames = (): string[] => LOG_CASES.map(({ name }) => name);

/** A log as a page: `textContent` is the page text, as every line is a block and ends with a line break. */
function show(log: RenderedLog): void {
  const elements = log.page.text.split('\n').map((line, index) => {
    const label = log.page.labels.find(({ start }) => start === log.page.starts[index]);
    const element = document.createElement(label && label.level < 7 ? `h${label.level}` : 'div');
    element.textContent = `${line}\n`;
    return element;
  });
  document.body.replaceChildren(...elements);
}

/** Marks three sentences in ten of a log in each engine, lets the case happen, and judges where they are then. */
export async function scoreCase(name: string, layout: LogLayout, seed: number, entries: number): Promise<LogScores> {
  const random = createRandom(seed);
  const log = makeLog(random, entries, 0.7);
  const before = renderLog(log, layout);
  const marked = [...before.spans].filter(() => random.chance(0.3));
  show(before);
  const stored: unknown[][] = [];
  for (const engine of ENGINES) {
    const own: unknown[] = [];
    for (const [, { start, end }] of marked)
      own.push(await engine.describe(document.body, rangeBetween(document.body, start, end)));
    stored.push(own);
  }
  const change = LOG_CASES.find((one) => one.name === name)?.change;
  const after = renderLog(change ? change(log, random) : log, layout);
  show(after);
  const scores: LogScores = {};
  for (const [index, engine] of ENGINES.entries()) {
    const found: Found[] = [];
    await engine.anchorAll(document.body, stored[index] ?? [], found);
    const score: Record<Verdict, number> = { right: 0, lost: 0, silentWrong: 0, flaggedWrong: 0 };
    for (const [at, [id]] of marked.entries())
      score[judge(placementOf(found[at] ?? null), after.spans.get(id) ?? null)]++;
    scores[engine.name] = score;
  }
  return scores;
}

function placementOf(found: Found) {
  if (!found) return undefined;
  const start = textBefore(document.body, found.range);
  const end = start + found.range.toString().length;
  return found.state === 'exact'
    ? ({ state: 'in place', start, end } as const)
    : ({ state: 'changed', start, end } as const);
}
