import { type ReadonlySignal, signal } from '@preact/signals';
import type { Annotation } from '../../utils/core/annotation';
import type { AnnotationEditor, EditOutcome } from './annotation-editor';

/** A note as it is being typed, until what is stored says the same. */
export interface NoteDraft {
  /** The annotation whose note the text was typed over. */
  readonly base: Annotation;
  readonly text: string;
  readonly state:
    | 'typing'
    | 'saving'
    /** Acknowledged by the writer. */
    | 'saved'
    /** The store failed or refused; the text is kept here. */
    | 'failed'
    /** Somebody else wrote another note meanwhile; `theirs` has it. */
    | 'conflict'
    /** The annotation was deleted meanwhile. */
    | 'gone';
  readonly theirs: Annotation | null;
}

/** Which note is kept when two people wrote one. */
export type NoteChoice = 'mine' | 'theirs' | 'both';

export interface NoteDrafts {
  /** By annotation id. */
  readonly all: ReadonlySignal<ReadonlyMap<string, NoteDraft>>;
  /** Takes what was typed; it is saved after a pause. */
  type(annotation: Annotation, text: string): void;
  /** Saves now, or tries again after a failure; nothing happens when there is nothing to save. */
  save(id: string): Promise<void>;
  /** Saves everything that still waits for its pause to end. */
  saveAll(): void;
  /** Saves everything that is not stored yet, also what failed before, and waits until all is answered for. */
  saveNow(): Promise<void>;
  /** Lets go of the drafts that are stored. */
  forgetSaved(): void;
  /** Ends a conflict. */
  choose(id: string, choice: NoteChoice): Promise<void>;
  /** Lets a draft go for good. */
  discard(id: string): void;
}

/** How long typing must pause before it is saved, in milliseconds. */
export const PAUSE = 800;

/** After how long a note that could not be saved is tried again, in milliseconds. */
export const RETRY = 15_000;

/** Notes being typed, kept apart from the views so that none is lost when its card closes or leaves the list. */
export function createNoteDrafts(editor: AnnotationEditor): NoteDrafts {
  const all = signal<ReadonlyMap<string, NoteDraft>>(new Map());
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const inFlight = new Set<string>();

  const put = (draft: NoteDraft) => {
    all.value = new Map(all.value).set(draft.base.id, draft);
  };
  const stopTimer = (id: string) => {
    clearTimeout(timers.get(id));
    timers.delete(id);
  };
  const discard = (id: string) => {
    stopTimer(id);
    const left = new Map(all.value);
    left.delete(id);
    all.value = left;
  };

  const saveAfter = (id: string, milliseconds: number) => {
    stopTimer(id);
    timers.set(
      id,
      setTimeout(() => void save(id), milliseconds),
    );
  };

  const save = async (id: string) => {
    stopTimer(id);
    const draft = all.value.get(id);
    // One at a time: what was typed meanwhile is saved over what this save made of it.
    if (inFlight.has(id) || (draft?.state !== 'typing' && draft?.state !== 'failed')) return;
    const { base, text } = draft;
    put({ ...draft, state: 'saving' });
    inFlight.add(id);
    const outcome = await editor.change(base, ({ note }) =>
      note === base.note && note !== text ? { note: text } : null,
    );
    inFlight.delete(id);
    const now = all.value.get(id);
    // Discarded while it was being saved: what was stored stays, and there is nothing left to say.
    if (!now) return;
    const answered = afterSaving(now, text, outcome);
    put(answered);
    if (answered.state === 'failed') saveAfter(id, RETRY);
    if (answered.state === 'typing' && !timers.has(id)) await save(id);
  };

  const type = (annotation: Annotation, text: string) => {
    const { id } = annotation;
    const draft = all.value.get(id);
    const begun = draft && !isSettled(draft) ? draft : { base: newer(annotation, draft), theirs: null };
    const state = draft?.state === 'conflict' || draft?.state === 'gone' ? draft.state : 'typing';
    put({ ...begun, text, state });
    saveAfter(id, PAUSE);
  };

  const choose = async (id: string, choice: NoteChoice) => {
    const draft = all.value.get(id);
    if (!draft?.theirs) return;
    if (choice === 'theirs') return discard(id);
    const text = choice === 'mine' ? draft.text : `${draft.theirs.note}\n\n${draft.text}`;
    put({ base: draft.theirs, text, state: 'typing', theirs: null });
    await save(id);
  };

  const saveNow = async () => {
    await Promise.all([...all.value.keys()].map(save));
  };
  const forgetSaved = () => {
    all.value = new Map([...all.value].filter(([, draft]) => !isSettled(draft)));
  };
  const saveAll = () => [...timers.keys()].forEach((id) => void save(id));
  return { all, type, save, saveAll, saveNow, forgetSaved, choose, discard };
}

/** The text a note field shows: what is being typed, or what is stored once that has caught up. */
export function noteText(annotation: Annotation, draft: NoteDraft | undefined): string {
  if (!draft) return annotation.note;
  return isSettled(draft) && annotation.revision >= draft.base.revision ? annotation.note : draft.text;
}

function isSettled(draft: NoteDraft): boolean {
  return draft.state === 'saved';
}

function newer(annotation: Annotation, draft: NoteDraft | undefined): Annotation {
  return draft && draft.base.revision > annotation.revision ? draft.base : annotation;
}

/** The draft after its text as it was sent has been answered for; it may have been typed on meanwhile. */
function afterSaving(draft: NoteDraft, sent: string, outcome: EditOutcome): NoteDraft {
  const stored = 'annotation' in outcome ? outcome.annotation : null;
  if (stored && stored.note === sent) {
    return { ...draft, base: stored, state: draft.text === sent ? 'saved' : 'typing', theirs: null };
  }
  if (stored) return { ...draft, state: 'conflict', theirs: stored };
  return { ...draft, state: outcome.kind === 'missing' ? 'gone' : 'failed', theirs: null };
}
