import type { Annotation, Direction, Entry, Tag } from '../../utils/core/annotation';
import type { Command, Outcome } from '../../utils/core/command';
import { sameData } from '../../utils/core/same-data';
import { toggleTag, withDirection } from '../../utils/core/tags';
import type { Target } from '../../utils/core/target';
import type { StoredMark } from '../../utils/messaging/protocol';

export type DraftStatus = 'idle' | 'saving' | 'saved' | 'removed' | 'not saved' | 'changed elsewhere';

/** What the toolbar shows of the passage it stands at. */
export interface DraftState {
  /** The annotation's id once it is stored. */
  readonly storedId: string | null;
  /** As the person wants them; stored when `status` says so. */
  readonly tags: readonly Tag[];
  /** Given to the dimensions that are still to come. */
  readonly direction: Direction;
  readonly status: DraftStatus;
}

/** A passage that is being tagged. Every gesture saves at once; gestures that come faster are saved in turn. */
export interface Draft {
  state(): DraftState;
  toggle(dimension: string): void;
  /** Gives the direction to the passage's tags and to those that follow; the same one again takes it back. */
  direct(direction: Direction): void;
  remove(): void;
}

export interface Passage {
  readonly sourceKey: string;
  readonly sourceTitle: string;
  readonly target: Target;
  readonly entry: Entry | null;
}

interface DraftOptions {
  /** What was selected, as it was then. */
  readonly passage: Passage;
  /** The annotation that is there already, or `null`. */
  readonly stored: StoredMark | null;
  /** The dimensions in codebook order. */
  readonly codebook: { readonly dimensions: readonly { readonly id: string }[] };
  readonly newId: () => string;
  readonly run: (command: Command) => Promise<Outcome>;
  readonly onChange: (state: DraftState) => void;
  /** Called with every annotation that the background acknowledged. */
  readonly onStored: (annotation: Annotation) => void;
}

/** What is known of the stored annotation. */
type Stored = Pick<Annotation, 'id' | 'revision' | 'tags' | 'deleted'>;

export function createDraft({ passage, stored: mark, codebook, newId, run, onChange, onStored }: DraftOptions): Draft {
  const id = mark?.id ?? newId();
  let stored: Stored | null = mark ? { ...mark, deleted: null } : null;
  let state: DraftState = {
    storedId: mark?.id ?? null,
    tags: mark?.tags ?? [],
    direction: commonDirection(mark?.tags ?? []),
    status: 'idle',
  };
  let saving = false;

  function set(change: Partial<DraftState>): void {
    state = { ...state, ...change };
    onChange(state);
  }
  function want(tags: readonly Tag[], change: Partial<DraftState> = {}): void {
    set({ ...change, tags });
    if (!saving) void save();
  }
  /** Sends one command after the other until what is stored is what is wanted. */
  async function save(): Promise<void> {
    saving = true;
    for (let command = next(); command; command = next()) {
      set({ status: 'saving' });
      take(await run(command).catch((): Outcome => ({ kind: 'failed' })));
    }
    saving = false;
  }
  function next(): Command | null {
    if (sameData(state.tags, keptTags(stored))) return null;
    if (!stored) return { kind: 'create-annotation', id, ...passage, tags: state.tags };
    const { revision } = stored;
    if (stored.deleted !== null) return { kind: 'restore-annotation', id, revision };
    if (state.tags.length === 0) return { kind: 'delete-annotation', id, revision };
    return { kind: 'change-annotation', id, revision, change: { tags: state.tags } };
  }
  function take(outcome: Outcome): void {
    if ((outcome.kind === 'done' || outcome.kind === 'conflict') && outcome.annotation) {
      stored = outcome.annotation;
      onStored(outcome.annotation);
      const kept = keptTags(stored);
      const storedId = stored.deleted === null ? id : null;
      if (outcome.kind === 'conflict') set({ tags: kept, storedId, status: 'changed elsewhere' });
      else set({ storedId, status: storedId ? 'saved' : 'removed' });
    } else {
      // What is shown is what is stored, so that the same key tries again.
      set({ tags: keptTags(stored), status: 'not saved' });
    }
  }

  return {
    state: () => state,
    toggle(dimension) {
      const toggled = toggleTag(state.tags, dimension, codebook);
      const isNew = toggled.length > state.tags.length;
      want(isNew ? withDirection(toggled, dimension, state.direction) : toggled);
    },
    direct(chosen) {
      const direction = chosen === state.direction ? null : chosen;
      want(withDirection(state.tags, null, direction), { direction });
    },
    remove: () => want([]),
  };
}

/** The tags that count as stored; none in the bin. */
function keptTags(stored: Stored | null): readonly Tag[] {
  return stored === null || stored.deleted !== null ? [] : stored.tags;
}

/** The direction that all tags share, or `null`. */
function commonDirection(tags: readonly Tag[]): Direction {
  const [first] = tags;
  return first && tags.every((tag) => tag.direction === first.direction) ? first.direction : null;
}
