import type { Annotation, Direction, Tag } from '../../utils/core/annotation';
import type { Command, Outcome } from '../../utils/core/command';
import type { DescribedPassage } from '../../utils/core/place';
import type { Source } from '../../utils/core/record';
import { sameData } from '../../utils/core/same-data';
import { toggleTag, withDirection } from '../../utils/core/tags';
import type { StoredMark } from '../../utils/messaging/protocol';

export type DraftStatus = 'idle' | 'saving' | 'saved' | 'removed' | 'not saved' | 'changed elsewhere';

/** What the toolbar shows of the passage it stands at. */
export interface DraftState {
  /** The annotation's id once it is stored. */
  readonly storedId: string | null;
  /** As the person wants them; stored when `status` says so. */
  readonly tags: readonly Tag[];
  readonly place: DescribedPassage;
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
  /** Makes the passage longer or shorter. */
  move(place: DescribedPassage): void;
  remove(): void;
}

interface DraftOptions {
  readonly source: Pick<Source, 'key' | 'title'>;
  /** What was selected, as it was then. */
  readonly place: DescribedPassage;
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
type Stored = Pick<Annotation, 'id' | 'revision' | 'tags' | 'target' | 'entry' | 'deleted'>;

export function createDraft({
  source,
  place,
  stored: mark,
  codebook,
  newId,
  run,
  onChange,
  onStored,
}: DraftOptions): Draft {
  const id = mark?.id ?? newId();
  let stored: Stored | null = mark ? { ...mark, deleted: null } : null;
  let state: DraftState = {
    storedId: mark?.id ?? null,
    tags: mark?.tags ?? [],
    place,
    direction: commonDirection(mark?.tags ?? []),
    status: 'idle',
  };
  let saving = false;

  function set(change: Partial<DraftState>): void {
    state = { ...state, ...change };
    onChange(state);
  }
  function want(change: Partial<DraftState>): void {
    set(change);
    if (!saving) void save();
  }
  /** Sends one command after the other until what is stored is what is wanted. */
  async function save(): Promise<void> {
    saving = true;
    try {
      for (let command = next(); command; command = next()) {
        set({ status: 'saving' });
        take(await run(command).catch((): Outcome => ({ kind: 'failed' })));
      }
    } finally {
      saving = false;
    }
  }
  function next(): Command | null {
    const { tags, place: wanted } = state;
    if (tags.length === 0) {
      return stored && stored.deleted === null ? { kind: 'delete-annotation', id, revision: stored.revision } : null;
    }
    if (!stored)
      return { kind: 'create-annotation', id, sourceKey: source.key, sourceTitle: source.title, ...wanted, tags };
    if (stored.deleted !== null) return { kind: 'restore-annotation', id, revision: stored.revision };
    const change = {
      ...(sameData(tags, stored.tags) ? {} : { tags }),
      ...(sameData(wanted.target, stored.target) ? {} : wanted),
    };
    if (Object.keys(change).length === 0) return null;
    return { kind: 'change-annotation', id, revision: stored.revision, change };
  }
  function take(outcome: Outcome): void {
    if ((outcome.kind === 'done' || outcome.kind === 'conflict') && outcome.annotation) {
      stored = outcome.annotation;
      onStored(outcome.annotation);
      const storedId = stored.deleted === null ? id : null;
      if (outcome.kind === 'conflict') set({ ...kept(), storedId, status: 'changed elsewhere' });
      else set({ storedId, status: storedId ? 'saved' : 'removed' });
    } else {
      // What is shown is what is stored, so that the same key tries again.
      set({ ...kept(), status: 'not saved' });
    }
  }
  /** What counts as stored; nothing in the bin. */
  function kept(): Pick<DraftState, 'tags' | 'place'> {
    if (!stored || stored.deleted !== null) return { tags: [], place: state.place };
    return { tags: stored.tags, place: { target: stored.target, entry: stored.entry } };
  }

  return {
    state: () => state,
    toggle(dimension) {
      const toggled = toggleTag(state.tags, dimension, codebook);
      const isNew = toggled.length > state.tags.length;
      want({ tags: isNew ? withDirection(toggled, dimension, state.direction) : toggled });
    },
    direct(chosen) {
      const direction = chosen === state.direction ? null : chosen;
      want({ tags: withDirection(state.tags, null, direction), direction });
    },
    move: (moved) => want({ place: moved }),
    remove: () => want({ tags: [] }),
  };
}

/** The direction that all tags share, or `null`. */
function commonDirection(tags: readonly Tag[]): Direction {
  const [first] = tags;
  return first && tags.every((tag) => tag.direction === first.direction) ? first.direction : null;
}
