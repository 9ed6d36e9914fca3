import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../utils/core/command';
import { parseCommand } from '../../../utils/core/schema/command';
import { annotation, review, source } from './examples';

const create: Command = {
  kind: 'create-annotation',
  id: annotation.id,
  sourceKey: source.key,
  sourceTitle: source.title,
  target: annotation.target,
  entry: annotation.entry,
  tags: annotation.tags,
};
const { created: _, ...newReview } = review;

const commands: readonly Command[] = [
  create,
  { ...create, entry: null },
  { kind: 'change-annotation', id: annotation.id, revision: 2, change: {} },
  { kind: 'change-annotation', id: annotation.id, revision: 2, change: { note: 'other', entry: null } },
  { kind: 'change-annotation', id: annotation.id, revision: 2, change: { tags: annotation.tags } },
  { kind: 'change-annotation', id: annotation.id, revision: 2, change: { gone: true } },
  { kind: 'delete-annotation', id: annotation.id, revision: 2 },
  { kind: 'restore-annotation', id: annotation.id, revision: 3 },
  { kind: 'assign-record', sourceKey: source.key, sourceTitle: '', reference: 'CF-1' },
  { kind: 'assign-record', sourceKey: source.key, sourceTitle: 'Log', reference: '' },
  { kind: 'create-review', review: newReview },
  { kind: 'change-settings', change: { reviewer: 'CD' } },
  { kind: 'change-settings', change: {} },
  { kind: 'count-entries', sourceKey: source.key, dates: ['2025-03-04', '2025-03-03'] },
];

describe('parseCommand', () => {
  it.each(commands.map((command): [string, Command] => [command.kind, command]))('takes %s', (__, command) => {
    expect(parseCommand(command)).toEqual({ ok: true, value: command });
  });

  it.each<[string, unknown, string]>([
    ['no command', null, ''],
    ['an unknown kind', { kind: 'drop-everything' }, 'kind'],
    ['a note with a new annotation', { ...create, note: 'x' }, ''],
    ['no tags', { ...create, tags: [] }, 'tags'],
    ['a change of what is fixed', { ...commands[2], change: { reviewId: review.id } }, 'change'],
    ['a change to nothing', { ...commands[2], change: { note: undefined } }, 'change.note'],
    ['a change to no tags', { ...commands[2], change: { tags: [] } }, 'change.tags'],
    ['a reference too long', { ...commands[8], reference: 'x'.repeat(101) }, 'reference'],
    ['a date that there is not', { ...commands.at(-1), dates: ['2025-02-30'] }, 'dates.0'],
    ['an unknown codebook', { kind: 'create-review', review: { ...newReview, codebookId: 'x' } }, 'review.codebookId'],
  ])('refuses %s', (__, data, place) => {
    expect(parseCommand(data)).toEqual({ ok: false, place });
  });

  it('cuts what the page has the say over', () => {
    const long = 'x'.repeat(1_000);
    const result = parseCommand({ ...create, sourceTitle: long, entry: { heading: long, date: null } });
    const cut = `${'x'.repeat(299)}…`;
    expect(result).toEqual({ ok: true, value: { ...create, sourceTitle: cut, entry: { heading: cut, date: null } } });
  });

  it('throws for nothing', () => {
    const anyCommand = fc.record({ kind: fc.constantFrom(...commands.map(({ kind }) => kind)) });
    const anyField = fc.dictionary(fc.constantFrom(...Object.keys(create), 'change', 'review'), fc.anything());
    fc.assert(
      fc.property(anyCommand, anyField, (command, fields) => {
        expect(() => parseCommand({ ...fields, ...command })).not.toThrow();
      }),
    );
  });
});
