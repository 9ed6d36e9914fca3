import type { Target } from '../core/target';
import { anchorSteps } from './anchor-all';
import { MAX_CONTEXT } from './describe';
import { type LineChange, lineChanges } from './line-changes';
import { type IndexedLine, lineIndexAt, type PageIndex, partOfPage, startOfLine } from './page-index';
import { NOWHERE, type Standing, standingOf } from './standing';
import type { Standings } from './standings';
import type { Stretch } from './stretch';

/** What became of the passages that a change of the page concerns. */
export interface AnchoredAgain<L extends IndexedLine> {
  /** By id; what is not in it stands where it stood. */
  readonly standings: ReadonlyMap<string, Standing<L>>;
  /** Whether looking at the whole page would come to the same beyond doubt. */
  readonly isFinal: boolean;
  /** Whether the order of the passages can only be other than before among those that were anchored again. */
  readonly isLocal: boolean;
}

/** With more changes than this at once they are looked at as one. */
const MOST_CHANGES = 8;

/**
 * Where passages stand after some lines of the page were replaced. Only those lines and what is around them is
 * searched, unless a passage that stood there has to be looked for elsewhere. Yields wherever it may pause.
 */
export function* anchorAgainSteps<L extends IndexedLine>(
  before: PageIndex<L>,
  page: PageIndex<L>,
  known: Standings<L>,
  targetOf: (id: string) => Target | undefined,
): Generator<void, AnchoredAgain<L>> {
  const standings = new Map<string, Standing<L>>();
  const now = (id: string): Standing<L> => standings.get(id) ?? known.get(id) ?? NOWHERE;
  const elsewhere = new Set<string>();
  const changes = joined(lineChanges(before.lines, page.lines), page);
  const allFresh = new Set(changes.flatMap(({ newFrom, newTo }) => page.lines.slice(newFrom, newTo)));
  let isFinal = true;
  let isLocal = true;

  for (const change of changes) {
    const gone = before.lines.slice(change.oldFrom, change.oldTo);
    const fresh = page.lines.slice(change.newFrom, change.newTo);
    if (isSameText(gone, fresh)) {
      const successors = new Map(gone.map((line, index) => [line, change.newFrom + index]));
      for (const id of idsOn(known, gone)) standings.set(id, carriedOver(now(id), successors, page));
      continue;
    }
    const around = linesAround(page, change, MAX_CONTEXT);
    const here = new Set([...fresh, ...around]);
    const touched = idsOn(known, [...gone, ...around]);
    const ids = [...new Set([...touched, ...known.unsettled])];
    const near = yield* anchorNear(page, change, targetsOf(ids, targetOf));
    if (gone.some((line) => allFresh.has(line))) isLocal = false;
    for (const [id, standing] of near) {
      const isPlaced = now(id).place !== null;
      if (standing.score < 1 && (touched.has(id) || standing.place)) isFinal = false;
      if (standing.state === 'in place') standings.set(id, standing);
      else if (touched.has(id) && isPlaced && standing.place) standings.set(id, standing);
      else if (touched.has(id) && isPlaced) elsewhere.add(id);
      else if (touched.has(id)) standings.set(id, withoutLines(now(id), gone));
      if (standing.place?.lines.some((line) => !here.has(line))) isLocal = false;
    }
  }
  if (elsewhere.size > 0) {
    isLocal = false;
    const targets = targetsOf(elsewhere, targetOf);
    const placements = yield* anchorSteps(
      page,
      targets.map(([, target]) => target),
    );
    for (const [index, placement] of placements.entries()) {
      const id = targets[index]?.[0];
      if (id !== undefined) standings.set(id, standingOf(page, placement, 0));
    }
  }
  return { standings, isFinal, isLocal };
}

/** Anchors on the changed lines and what is around them. */
function* anchorNear<L extends IndexedLine>(
  page: PageIndex<L>,
  change: LineChange,
  targets: readonly (readonly [string, Target])[],
): Generator<void, Map<string, Standing<L>>> {
  if (targets.length === 0) return new Map();
  const longest = targets.reduce((most, [, { quote }]) => Math.max(most, quote.exact.length), 0);
  const [from, to] = bordersAround(page, change, 2 * MAX_CONTEXT + longest);
  const part = partOfPage(page, from, to);
  const placements = yield* anchorSteps(
    part,
    targets.map(([, target]) => target),
  );
  return new Map(
    targets.map(([id], index) => {
      const placement = placements[index];
      return [id, placement ? standingOf(page, placement, part.origin) : NOWHERE];
    }),
  );
}

function targetsOf(ids: Iterable<string>, targetOf: (id: string) => Target | undefined): [string, Target][] {
  return [...ids].flatMap((id) => {
    const target = targetOf(id);
    return target ? [[id, target] as [string, Target]] : [];
  });
}

function idsOn<L extends IndexedLine>(known: Standings<L>, lines: readonly L[]): Set<string> {
  return new Set(lines.flatMap((line) => [...known.on(line)]));
}

/** Changes that are close enough for one to be the context of the other are one. */
function joined(changes: readonly LineChange[], page: PageIndex): LineChange[] {
  const apart = changes.length > MOST_CHANGES ? Number.POSITIVE_INFINITY : 2 * MAX_CONTEXT;
  const all: LineChange[] = [];
  for (const change of changes) {
    const last = all.at(-1);
    if (last && startOfLine(page, change.newFrom) - startOfLine(page, last.newTo) < apart) {
      all[all.length - 1] = { ...change, oldFrom: last.oldFrom, newFrom: last.newFrom };
    } else all.push(change);
  }
  return all;
}

/** Indices of the first line, and after the last, that are so many code units around a change, with the change. */
function bordersAround(page: PageIndex, { newFrom, newTo }: LineChange, distance: number): [number, number] {
  const from = lineIndexAt(page, startOfLine(page, newFrom) - distance);
  const to = lineIndexAt(page, startOfLine(page, newTo) + distance) + 1;
  return [Math.min(from, newFrom), Math.max(to, newTo)];
}

function linesAround<L extends IndexedLine>(page: PageIndex<L>, change: LineChange, distance: number): L[] {
  const [from, to] = bordersAround(page, change, distance);
  return [...page.lines.slice(from, change.newFrom), ...page.lines.slice(change.newTo, to)];
}

/** Whether the page says the same as before, as after a component was made anew. */
function isSameText(gone: readonly IndexedLine[], fresh: readonly IndexedLine[]): boolean {
  if (gone.length !== fresh.length) return false;
  return gone.every(({ text, label }, index) => {
    const other = fresh[index];
    return text === other?.text && label?.level === other.label?.level;
  });
}

/** The same standing on other lines that say the same, given which lines of the page came for which. */
function carriedOver<L extends IndexedLine>(
  standing: Standing<L>,
  successors: ReadonlyMap<L, number>,
  page: PageIndex<L>,
): Standing<L> {
  const carry = (stretch: Stretch<L>): Stretch<L> => ({
    ...stretch,
    lines: stretch.lines.map((line) => page.lines[successors.get(line) ?? -1] ?? line),
  });
  const { place, candidates, start } = standing;
  const [first] = place?.lines ?? [];
  const at = first && successors.get(first);
  return {
    ...standing,
    place: place && carry(place),
    candidates: candidates.map(carry),
    start: place && at !== undefined ? startOfLine(page, at) + place.from : start,
  };
}

/** Without the candidates that stood on lines which are gone. */
function withoutLines<L extends IndexedLine>(standing: Standing<L>, gone: readonly L[]): Standing<L> {
  const stays = ({ lines }: Stretch<L>) => !lines.some((line) => gone.includes(line));
  return { ...standing, candidates: standing.candidates.filter(stays) };
}
