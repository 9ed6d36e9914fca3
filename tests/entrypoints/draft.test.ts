import { describe, expect, test } from 'vitest';
import type { DraftState } from '../../entrypoints/capture/draft';
import { createDraft } from '../../entrypoints/capture/draft';
import type { Annotation } from '../../utils/core/annotation';
import { secureBase } from '../../utils/core/codebooks/secure-base';
import type { Command, Outcome } from '../../utils/core/command';

const source = { key: 'https://records.example/1', title: 'Log' };
const placeOf = (exact: string) => ({
  target: { quote: { exact, prefix: '', suffix: '' }, position: { start: 0, end: exact.length } },
  entry: null,
});
const place = placeOf('sat with her');

/** A background that stores one annotation and can be told to fail. */
function fakeBackground() {
  let stored: Annotation | null = null;
  const commands: Command[] = [];
  const failures: Outcome[] = [];
  async function run(command: Command): Promise<Outcome> {
    commands.push(command);
    const failure = failures.shift();
    if (failure) return failure;
    stored = apply(command, stored);
    return { kind: 'done', annotation: stored };
  }
  return { run, commands, failures, stored: () => stored };
}

function apply(command: Command, stored: Annotation | null): Annotation {
  const now = '2026-01-01T00:00:00.000Z';
  if (command.kind === 'create-annotation') {
    const { id, sourceKey, target, entry, tags } = command;
    const who = { reviewId: 'r', note: '', reviewer: '', created: now, modified: now, deleted: null };
    return { id, revision: 1, sourceKey, target, entry, tags, ...who };
  }
  if (!stored) throw new Error('nothing stored');
  const next = { ...stored, revision: stored.revision + 1 };
  if (command.kind === 'change-annotation') {
    const { gone: _, ...change } = command.change;
    return { ...next, ...change };
  }
  return { ...next, deleted: command.kind === 'delete-annotation' ? now : null };
}

function start(background = fakeBackground()) {
  const states: DraftState[] = [];
  const draft = createDraft({
    source,
    place,
    stored: null,
    codebook: secureBase,
    newId: () => 'id-1',
    run: background.run,
    onChange: (state) => states.push(state),
    onStored: () => {},
  });
  const settled = () => expect.poll(() => draft.state().status).not.toBe('saving');
  return { draft, background, states, settled };
}

const tagsOf = (annotation: Annotation | null) =>
  annotation?.tags.map((tag) => [tag.dimension, tag.direction].join(':').replace(/:$/, ''));

describe('a passage being tagged', () => {
  test('the first key creates, and says saved only after the acknowledgement', async () => {
    const { draft, background, states, settled } = start();
    draft.toggle('acceptance');
    expect(draft.state().status).toBe('saving');
    await settled();
    expect(states.map((state) => state.status)).toEqual(['idle', 'saving', 'saved']);
    expect(background.commands.map((command) => command.kind)).toEqual(['create-annotation']);
  });

  test('keys that come faster than the store make one annotation with all of them, in codebook order', async () => {
    const { draft, background, settled } = start();
    for (const dimension of ['family-membership', 'availability', 'sensitivity']) draft.toggle(dimension);
    await settled();
    expect(tagsOf(background.stored())).toEqual(['availability', 'sensitivity', 'family-membership']);
    expect(background.commands.filter((command) => command.kind === 'create-annotation')).toHaveLength(1);
  });

  test('a direction given first goes to the tags that follow, and again takes it back', async () => {
    const { draft, background, settled } = start();
    draft.direct('concern');
    draft.toggle('availability');
    draft.toggle('sensitivity');
    await settled();
    expect(tagsOf(background.stored())).toEqual(['availability:concern', 'sensitivity:concern']);
    draft.direct('concern');
    await settled();
    expect(tagsOf(background.stored())).toEqual(['availability', 'sensitivity']);
  });

  test('the last tag taken away deletes, and the next key brings the same annotation back', async () => {
    const { draft, background, settled } = start();
    draft.toggle('availability');
    await settled();
    draft.toggle('availability');
    await settled();
    expect(draft.state()).toMatchObject({ status: 'removed', storedId: null });
    draft.toggle('sensitivity');
    await settled();
    expect(background.stored()).toMatchObject({ id: 'id-1', deleted: null });
    expect(tagsOf(background.stored())).toEqual(['sensitivity']);
  });

  test('a longer passage is what is saved, before the first tag and after it', async () => {
    const { draft, background, settled } = start();
    draft.move(placeOf('sat with her until'));
    expect(background.commands).toEqual([]);
    draft.toggle('availability');
    await settled();
    expect(background.stored()?.target.quote.exact).toBe('sat with her until');
    draft.move(placeOf('sat with'));
    await settled();
    expect(background.stored()).toMatchObject({ revision: 2, target: placeOf('sat with').target });
    expect(tagsOf(background.stored())).toEqual(['availability']);
  });

  test.each<Outcome>([{ kind: 'failed' }, { kind: 'refused' }, { kind: 'missing' }])(
    'after $kind it shows what is stored, says so, and the same key tries again',
    async (failure) => {
      const { draft, background, settled } = start();
      background.failures.push(failure);
      draft.toggle('availability');
      await settled();
      expect(draft.state()).toMatchObject({ status: 'not saved', tags: [] });
      draft.toggle('availability');
      await settled();
      expect(draft.state().status).toBe('saved');
      expect(tagsOf(background.stored())).toEqual(['availability']);
    },
  );

  test('when somebody else was first, their version is shown and nothing is overwritten', async () => {
    const { draft, background, settled } = start();
    draft.toggle('availability');
    await settled();
    const stored = background.stored();
    if (!stored) throw new Error('not stored');
    const theirs = { ...stored, revision: 5, tags: [{ dimension: 'acceptance', direction: null, side: null }] };
    background.failures.push({ kind: 'conflict', annotation: theirs });
    draft.toggle('sensitivity');
    await settled();
    expect(draft.state()).toMatchObject({ status: 'changed elsewhere', tags: theirs.tags });
    expect(tagsOf(background.stored())).toEqual(['availability']);
  });
});
