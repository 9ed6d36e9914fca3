import type { Random } from '../anchoring/random.ts';
import { changedTags, newAnnotation } from './commands.ts';

/** A command about one annotation, as far as the journal follows it. */
export interface Sent {
  readonly kind: 'create-annotation' | 'change-annotation' | 'delete-annotation';
  readonly id: string;
  readonly revision?: number;
  readonly tags?: unknown;
  readonly target?: unknown;
  readonly change?: { readonly tags: unknown };
}

/** An annotation as the product lists it. */
export interface Listed {
  readonly id: string;
  readonly revision: number;
  readonly tags: unknown;
  readonly target: unknown;
}

/** What the product lists, held against what it had said is saved. */
export interface Comparison {
  /** Acknowledged, and gone or back at an earlier revision; or deleted, and there again. */
  readonly lost: number;
  /** Listed more than once. */
  readonly doubled: number;
  /** Listed, but as nobody ever sent them. */
  readonly halfWritten: number;
}

/** All that was asked and acknowledged, kept outside the browser that is being ended. */
export interface Journal {
  /** The next command; nobody else touches its annotation until it is answered or settled. */
  next(): Sent;
  /** The product said that the command is done. Later comparisons hold it to that. */
  acknowledge(command: Sent): void;
  /** Commands that were sent and never answered: they may have been carried out, or not. */
  unanswered(): readonly Sent[];
  acknowledged(): number;
  compare(listed: readonly Listed[]): Comparison;
}

/** An annotation as it may be listed; `null` when it is not (any more). */
type State = { readonly revision: number; readonly looks: string } | null;

interface Entry {
  state: State;
  tags: unknown;
  target: unknown;
  pending: Sent | null;
}

/** More annotations than this make the listing slower than the faults. */
const MANY = 400;

/** An empty journal for annotations of one source. */
export function createJournal(random: Random, sourceKey: string): Journal {
  const entries = new Map<string, Entry>();
  let acknowledged = 0;

  function create(): Sent {
    const command = newAnnotation(random, sourceKey);
    entries.set(command.id, { state: null, tags: command.tags, target: command.target, pending: command });
    return command;
  }
  function change([id, entry]: readonly [string, Entry], revision: number): Sent {
    const command: Sent = random.chance(0.15)
      ? { kind: 'delete-annotation', id, revision }
      : { kind: 'change-annotation', id, revision, change: { tags: changedTags(random, entry.tags) } };
    entry.pending = command;
    return command;
  }

  return {
    next() {
      const free = [...entries].filter(([, { state, pending }]) => state && !pending);
      if (free.length === 0 || (entries.size < MANY && random.chance(0.6))) return create();
      const chosen = random.pick(free);
      return change(chosen, chosen[1].state?.revision ?? 1);
    },
    acknowledge(command) {
      const entry = entries.get(command.id);
      if (!entry) throw new Error('never sent');
      entry.state = after(entry, command);
      entry.tags = command.change?.tags ?? entry.tags;
      entry.pending = null;
      acknowledged += 1;
    },
    unanswered: () => [...entries.values()].flatMap(({ pending }) => (pending ? [pending] : [])),
    acknowledged: () => acknowledged,
    compare: (listed) => compare(entries, listed),
  };
}

function compare(entries: ReadonlyMap<string, Entry>, listed: readonly Listed[]): Comparison {
  let lost = 0;
  let halfWritten = 0;
  const shown = new Map(listed.map((one) => [one.id, one]));
  for (const [id, entry] of entries) {
    const possible = entry.pending ? [entry.state, after(entry, entry.pending)] : [entry.state];
    const one = shown.get(id);
    const looks = one ? looksOf(one.revision, one.target, one.tags) : null;
    if (possible.some((state) => (state?.looks ?? null) === looks)) continue;
    if (!one || possible.every((state) => !state || one.revision < state.revision)) lost += 1;
    else halfWritten += 1;
  }
  const strange = [...shown.keys()].filter((id) => !entries.has(id)).length;
  return { lost, doubled: listed.length - shown.size, halfWritten: halfWritten + strange };
}

/** How an annotation is listed once a command on it was carried out. */
function after({ state, tags, target }: Entry, command: Sent): State {
  if (command.kind === 'delete-annotation') return null;
  const revision = command.kind === 'create-annotation' ? 1 : (state?.revision ?? 0) + 1;
  return { revision, looks: looksOf(revision, target, command.change?.tags ?? tags) };
}

/** The same text for the same annotation, whatever the order of its fields. */
function looksOf(revision: number, target: unknown, tags: unknown): string {
  return JSON.stringify([revision, target, tags], (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
