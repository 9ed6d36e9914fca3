import type { OtherSource } from './panel-ports';

/** An annotation that is to be moved, as of its revision. */
interface Known {
  readonly id: string;
  readonly revision: number;
}

/** What is to be moved where. */
export interface Move extends Known {
  readonly sourceKey: string;
}

/** Moves of all of these to one source. */
export function movesOf(annotations: readonly Known[], sourceKey: string): readonly Move[] {
  return annotations.map(({ id, revision }) => ({ id, revision, sourceKey }));
}

/** The moves that undo these, where what was moved came from one source: every move makes a revision. */
export function undoneMoves(moves: readonly Move[], from: string): readonly Move[] {
  return moves.map(({ id, revision }) => ({ id, revision: revision + 1, sourceKey: from }));
}

/** A key for passages that share a page's address and belong to another record; no address has it, so it keeps them apart. */
export function apartFrom(sourceKey: string, others: readonly Pick<OtherSource, 'key'>[]): string {
  const base = sourceKey.replace(/#!apart-\d+$/, '');
  const taken = new Set([sourceKey, ...others.map(({ key }) => key)]);
  let number = 1;
  while (taken.has(`${base}#!apart-${number}`)) number += 1;
  return `${base}#!apart-${number}`;
}
