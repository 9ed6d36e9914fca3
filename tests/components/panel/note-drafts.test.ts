import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAnnotationEditor } from '../../../components/panel/annotation-editor';
import { createNoteDrafts, noteText, PAUSE, RETRY } from '../../../components/panel/note-drafts';
import type { Outcome } from '../../../utils/core/command';
import { annotationOf, createFakeStore, type FakeStore, tag, uuid } from './fixtures';

const id = uuid(1);
const stored = (store: FakeStore) => {
  const annotation = store.data.value.annotations.find((candidate) => candidate.id === id);
  if (!annotation) throw new Error('not in the store');
  return annotation;
};

function setUp(note = 'first') {
  const store = createFakeStore([annotationOf(1, { note })]);
  const drafts = createNoteDrafts(createAnnotationEditor(store.run));
  const state = () => drafts.all.value.get(id)?.state;
  return { store, drafts, state, type: (text: string) => drafts.type(stored(store), text) };
}

/** An answer that comes when it is told to. */
function held(store: FakeStore) {
  let answer: (outcome: Outcome) => void = () => {};
  store.next = () => new Promise((resolve) => (answer = resolve));
  return (outcome: Outcome) => answer(outcome);
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a note being typed', () => {
  it('is saved after a pause in the typing, once', async () => {
    const { store, type, state } = setUp();
    type('first a');
    await vi.advanceTimersByTimeAsync(PAUSE - 1);
    type('first ab');
    await vi.advanceTimersByTimeAsync(PAUSE - 1);
    expect(store.commands).toEqual([]);
    expect(state()).toBe('typing');
    await vi.advanceTimersByTimeAsync(1);
    expect(store.commands).toHaveLength(1);
    expect(stored(store).note).toBe('first ab');
    expect(state()).toBe('saved');
  });

  it('that could not be saved is kept and tried again by itself', async () => {
    const { store, type, state } = setUp();
    store.next = async () => ({ kind: 'failed' });
    type('second');
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(state()).toBe('failed');
    expect(stored(store).note).toBe('first');
    await vi.advanceTimersByTimeAsync(RETRY);
    expect(state()).toBe('saved');
    expect(stored(store).note).toBe('second');
  });

  it('outlives a lock: what is saved is let go of, what is not is saved when that is asked for', async () => {
    const { store, drafts, type, state } = setUp();
    type('second');
    await drafts.saveNow();
    drafts.forgetSaved();
    expect(drafts.all.value.size).toBe(0);
    store.next = async () => ({ kind: 'locked' });
    type('third');
    await drafts.saveNow();
    drafts.forgetSaved();
    expect(state()).toBe('failed');
    await drafts.saveNow();
    expect(stored(store).note).toBe('third');
  });

  it('is called saved only when the writer has acknowledged it', async () => {
    const { store, drafts, type, state } = setUp();
    const answer = held(store);
    type('second');
    const saving = drafts.save(id);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(state()).toBe('saving');
    answer({ kind: 'done', annotation: { ...stored(store), note: 'second', revision: 2 } });
    await saving;
    expect(state()).toBe('saved');
  });

  it('keeps what was typed while it was being saved, and saves that too', async () => {
    const { store, drafts, type, state } = setUp();
    type('second');
    const inFlight = drafts.save(id);
    type('second and third');
    await drafts.save(id);
    await inFlight;
    await vi.runAllTimersAsync();
    expect(stored(store).note).toBe('second and third');
    expect(state()).toBe('saved');
    expect(store.commands).toHaveLength(2);
  });

  it('is not sent at all when it is what is stored', async () => {
    const { store, type, state } = setUp();
    type('first!');
    type('first');
    await vi.runAllTimersAsync();
    expect(store.commands).toEqual([]);
    expect(state()).toBe('saved');
  });

  it.each<Outcome['kind']>(['failed', 'refused'])('is kept after a %s save, and can be tried again', async (kind) => {
    const { store, drafts, type, state } = setUp();
    store.next = async () => (kind === 'failed' ? { kind } : { kind: 'refused' });
    type('second');
    await drafts.save(id);
    expect(state()).toBe('failed');
    expect(noteText(stored(store), drafts.all.value.get(id))).toBe('second');
    await drafts.save(id);
    expect(state()).toBe('saved');
    expect(stored(store).note).toBe('second');
  });

  it('is saved over a change of tags made meanwhile, and both stay', async () => {
    const { store, drafts, type, state } = setUp();
    type('second');
    store.changeElsewhere(id, { tags: [tag('acceptance')] });
    await drafts.save(id);
    expect(state()).toBe('saved');
    expect(stored(store)).toMatchObject({ note: 'second', tags: [tag('acceptance')] });
  });

  it('is still there after its annotation was deleted elsewhere', async () => {
    const { store, drafts, type, state } = setUp();
    type('second');
    store.next = async () => ({ kind: 'missing' });
    await drafts.save(id);
    expect(state()).toBe('gone');
    expect(drafts.all.value.get(id)?.text).toBe('second');
  });

  it('is taken for saved when the answer was lost but the writing was not', async () => {
    const { store, drafts, type, state } = setUp();
    type('second');
    store.next = async () => {
      store.changeElsewhere(id, { note: 'second' });
      return { kind: 'failed' };
    };
    await drafts.save(id);
    expect(state()).toBe('failed');
    await drafts.save(id);
    expect(state()).toBe('saved');
    expect(stored(store).note).toBe('second');
  });
});

describe('a note that somebody else wrote too', () => {
  async function conflict() {
    const parts = setUp();
    parts.type('mine');
    parts.store.changeElsewhere(id, { note: 'theirs' });
    await parts.drafts.save(id);
    return parts;
  }

  it('is not written over; both versions are there', async () => {
    const { store, drafts, state } = await conflict();
    expect(state()).toBe('conflict');
    expect(stored(store).note).toBe('theirs');
    expect(drafts.all.value.get(id)).toMatchObject({ text: 'mine', theirs: { note: 'theirs' } });
  });

  it('stays in conflict while typing goes on', async () => {
    const { store, state, type } = await conflict();
    type('mine and more');
    await vi.runAllTimersAsync();
    expect(state()).toBe('conflict');
    expect(stored(store).note).toBe('theirs');
  });

  it.each([
    ['mine', 'mine'],
    ['theirs', 'theirs'],
    ['both', 'theirs\n\nmine'],
  ] as const)('is as chosen after keeping %s', async (choice, note) => {
    const { store, drafts } = await conflict();
    await drafts.choose(id, choice);
    expect(stored(store).note).toBe(note);
    expect(noteText(stored(store), drafts.all.value.get(id))).toBe(note);
  });
});

describe('noteText', () => {
  it('shows what was saved until the list has caught up, then what is stored', async () => {
    const { store, drafts, type } = setUp();
    const before = stored(store);
    type('second');
    await drafts.save(id);
    expect(noteText(before, drafts.all.value.get(id))).toBe('second');
    store.changeElsewhere(id, { note: 'third' });
    expect(noteText(stored(store), drafts.all.value.get(id))).toBe('third');
  });
});
