import type { IndexedLine } from './page-index';
import { type Standing, stretchesOf } from './standing';

/** Where passages stand, by their ids and by the lines they stand on. */
export interface Standings<L extends IndexedLine = IndexedLine> {
  get(id: string): Standing<L> | undefined;
  set(id: string, standing: Standing<L>): void;
  delete(id: string): void;
  readonly ids: Iterable<string>;
  /** Ids of what stands, or might stand, on a line. */
  on(line: L): Iterable<string>;
  /** Ids of what is not in place: any change of the page may be what it waits for. */
  readonly unsettled: ReadonlySet<string>;
}

/** Starts with none. */
export function createStandings<L extends IndexedLine>(): Standings<L> {
  const standings = new Map<string, Standing<L>>();
  const byLine = new Map<L, Set<string>>();
  const unsettled = new Set<string>();

  function linesOf(standing: Standing<L>): L[] {
    return stretchesOf(standing).flatMap(({ lines }) => lines);
  }

  function remove(id: string): void {
    const standing = standings.get(id);
    if (!standing) return;
    standings.delete(id);
    unsettled.delete(id);
    for (const line of linesOf(standing)) {
      const ids = byLine.get(line);
      ids?.delete(id);
      if (ids?.size === 0) byLine.delete(line);
    }
  }

  return {
    ids: { [Symbol.iterator]: () => standings.keys() },
    unsettled,
    get: (id) => standings.get(id),
    on: (line) => byLine.get(line) ?? [],
    delete: remove,
    set(id, standing) {
      remove(id);
      standings.set(id, standing);
      if (standing.state !== 'in place') unsettled.add(id);
      for (const line of linesOf(standing)) {
        const ids = byLine.get(line);
        if (ids) ids.add(id);
        else byLine.set(line, new Set([id]));
      }
    },
  };
}
