import { expect, test } from 'vitest';
import { mayRun } from '../../entrypoints/background/may-run';
import type { Annotation, Entry } from '../../utils/core/annotation';
import type { Command } from '../../utils/core/command';

const target = { quote: { exact: 'a', prefix: '', suffix: '' }, position: { start: 0, end: 1 } };
const create = (sourceKey: string): Command => ({
  kind: 'create-annotation',
  id: 'new',
  sourceKey,
  sourceTitle: '',
  target,
  entry: null,
  tags: [],
});
const HERE = 'https://records.example/1';
const ELSEWHERE = 'https://records.example/2';
const stored: Record<string, Pick<Annotation, 'sourceKey'>> = {
  here: { sourceKey: HERE },
  elsewhere: { sourceKey: ELSEWHERE },
};
const reader = { annotation: async (id: string) => (stored[id] as Annotation | undefined) ?? null };

const changeEntry = (entry: Entry): Command => ({
  kind: 'change-annotation',
  id: 'here',
  revision: 1,
  change: { entry },
});

const commands: readonly [string, Command, boolean][] = [
  ['create on its own source', create(HERE), true],
  ['create on another source', create(ELSEWHERE), false],
  ['tag its own', { kind: 'change-annotation', id: 'here', revision: 1, change: { tags: [] } }, true],
  ['tag another’s', { kind: 'change-annotation', id: 'elsewhere', revision: 1, change: { tags: [] } }, false],
  ['tag what does not exist', { kind: 'change-annotation', id: 'none', revision: 1, change: { tags: [] } }, false],
  ['write a note', { kind: 'change-annotation', id: 'here', revision: 1, change: { note: 'x' } }, false],
  ['say what is gone', { kind: 'change-annotation', id: 'here', revision: 1, change: { gone: true } }, false],
  ['read its entry again', changeEntry({ heading: 'x', date: null }), true],
  ['correct an entry', changeEntry({ heading: 'x', date: null, corrected: true }), false],
  ['move annotations', { kind: 'move-annotations', moves: [], titles: {} }, false],
  ['delete its own', { kind: 'delete-annotation', id: 'here', revision: 1 }, true],
  ['delete another’s', { kind: 'delete-annotation', id: 'elsewhere', revision: 1 }, false],
  ['restore its own', { kind: 'restore-annotation', id: 'here', revision: 1 }, true],
  ['restore another’s', { kind: 'restore-annotation', id: 'elsewhere', revision: 1 }, false],
  ['count its entries', { kind: 'count-entries', sourceKey: HERE, dates: [] }, true],
  ['count another’s', { kind: 'count-entries', sourceKey: ELSEWHERE, dates: [] }, false],
  ['name a record', { kind: 'assign-record', sourceKey: HERE, sourceTitle: '', reference: 'x' }, false],
  ['make a review', { kind: 'create-review', review: { id: 'r', name: '', purpose: 'audit', codebookId: 'x' } }, false],
  ['change settings', { kind: 'change-settings', change: { reviewer: 'x' } }, false],
];

test.each(commands)('a record’s page may %s: %#', async (_, command, allowed) => {
  expect(await mayRun(command, { kind: 'page', sourceKey: HERE }, reader)).toBe(allowed);
  expect(await mayRun(command, { kind: 'view' }, reader)).toBe(true);
});

test.each(commands)('a page without a source may do nothing: %s', async (_, command) => {
  expect(await mayRun(command, { kind: 'page', sourceKey: null }, reader)).toBe(false);
});
