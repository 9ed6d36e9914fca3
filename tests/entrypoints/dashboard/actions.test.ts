import { describe, expect, it, vi } from 'vitest';
import { createActions } from '../../../entrypoints/dashboard/actions';
import type { Command, Outcome } from '../../../utils/core/command';
import { createTranslate } from '../../../utils/i18n';
import { annotation, review, sources, uuid } from '../../fixtures/stored';

const done: Outcome = { kind: 'done', annotation: null };

function actionsWith(...outcomes: readonly (Outcome | Error)[]) {
  const commands: Command[] = [];
  const say = vi.fn<(words: string) => void>();
  const run = async (command: Command) => {
    const outcome = outcomes[commands.length] ?? done;
    commands.push(command);
    if (outcome instanceof Error) throw outcome;
    return outcome;
  };
  return { commands, say, ...createActions({ run, newId: () => uuid(9) }, createTranslate(), say) };
}

const source = sources[4] ?? { key: '', title: '', recordId: null, created: '' };
const wanted = { name: 'Spring audit', purpose: 'audit', codebookId: 'attachment' } as const;

describe('what a person changes on the dashboard', () => {
  it('puts a source into a record and takes it out', async () => {
    const { assign, commands, say } = actionsWith();
    await assign(source, 'SB-031');
    await assign(source, '');
    const command = { kind: 'assign-record', sourceKey: source.key, sourceTitle: source.title };
    expect(commands).toEqual([
      { ...command, reference: 'SB-031' },
      { ...command, reference: '' },
    ]);
    expect(say.mock.calls.flat()).toEqual(['Case reference set', 'Taken out of the record']);
  });

  it('makes a review and goes over to it', async () => {
    const { createReview, commands } = actionsWith();
    await createReview(wanted);
    expect(commands).toEqual([
      { kind: 'create-review', review: { id: uuid(9), ...wanted } },
      { kind: 'change-settings', change: { reviewId: uuid(9) } },
    ]);
  });

  it('does not go over to a review that was not made', async () => {
    const { createReview, commands, say } = actionsWith({ kind: 'failed' });
    await createReview(wanted);
    expect(commands).toHaveLength(1);
    expect(say).toHaveBeenLastCalledWith(
      'Not saved. Try again. If it stays so, look whether the computer’s disk is full.',
    );
  });

  it('restores from the revision it was shown', async () => {
    const { restore, commands } = actionsWith();
    await restore(annotation(1, { revision: 3 }));
    expect(commands).toEqual([{ kind: 'restore-annotation', id: annotation(1).id, revision: 3 }]);
  });

  it.each<[string, Outcome | Error, RegExp]>([
    ['conflict', { kind: 'conflict', annotation: annotation(1) }, /changed elsewhere/],
    ['missing', { kind: 'missing' }, /not there any more/],
    ['refused', { kind: 'refused' }, /could not be saved/],
    ['failed', { kind: 'failed' }, /Not saved/],
    ['no answer', new Error('no background'), /Not saved/],
  ])('says so on %s', async (_, outcome, words) => {
    const { switchReview, say } = actionsWith(outcome);
    await switchReview(review);
    expect(say).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(words));
  });
});
