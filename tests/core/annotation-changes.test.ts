import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../utils/core/annotation';
import {
  changeAnnotation,
  deleteAnnotation,
  newAnnotation,
  restoreAnnotation,
} from '../../utils/core/annotation-changes';
import { secureBase } from '../../utils/core/codebooks/secure-base';
import type { AnnotationChange } from '../../utils/core/command';
import { annotation, settings, source } from './schema/examples';

const now = '2026-11-22T10:00:00.000Z';

describe('newAnnotation', () => {
  it('is a first revision with tags in codebook order and the reviewer set', () => {
    const command = {
      kind: 'create-annotation' as const,
      id: annotation.id,
      sourceKey: source.key,
      sourceTitle: source.title,
      target: annotation.target,
      entry: annotation.entry,
      tags: [...annotation.tags].reverse(),
    };
    expect(newAnnotation(command, settings, secureBase, now)).toEqual({
      ...annotation,
      revision: 1,
      note: '',
      created: now,
      modified: now,
    });
  });
});

describe('changeAnnotation', () => {
  it.each<[string, AnnotationChange]>([
    ['note', { note: 'other' }],
    ['entry', { entry: null }],
    ['target', { target: { ...annotation.target, position: { start: 121, end: 149 } } }],
    ['tags', { tags: [{ dimension: 'acceptance', direction: null, side: null }] }],
  ])('changes the %s alone', (_, change) => {
    const changed = changeAnnotation(annotation, change, secureBase, now);
    expect(changed).toEqual({ ...annotation, ...change, revision: 3, modified: now });
  });

  it.each<[string, AnnotationChange]>([
    ['nothing', {}],
    ['what is so already', structuredClone({ note: annotation.note, target: annotation.target })],
    ['the same tags in another order', { tags: [...annotation.tags].reverse() }],
  ])('gives back the annotation itself for %s', (_, change) => {
    expect(changeAnnotation(annotation, change, secureBase, now)).toBe(annotation);
  });
});

describe('an entry that was corrected', () => {
  const entry = { heading: 'Visit', date: '2025-03-04', corrected: true as const };
  const corrected = { ...annotation, entry };
  const target = { ...annotation.target, position: { start: 121, end: 149 } };

  it('stays when the passage gets another place, whatever the page says of the entry there', () => {
    const read = { heading: 'Monday 3 March 2025', date: '2025-03-03' };
    expect(changeAnnotation(corrected, { target, entry: read }, secureBase, now)).toMatchObject({ target, entry });
  });

  it('is replaced by another correction, and by what was there before it', () => {
    const other = { ...entry, date: '2025-03-05' };
    expect(changeAnnotation(corrected, { entry: other }, secureBase, now).entry).toEqual(other);
    expect(changeAnnotation(corrected, { entry: annotation.entry }, secureBase, now).entry).toEqual(annotation.entry);
  });
});

describe('a passage that is no longer in the record', () => {
  const since = '2026-11-21T10:00:00.000Z';
  const gone = { ...annotation, gone: since };
  const target = { ...annotation.target, position: { start: 121, end: 149 } };

  it.each<[string, Annotation, AnnotationChange, string | undefined]>([
    ['is so from when it was said', annotation, { gone: true }, now],
    ['stays so since then when it is said again', gone, { gone: true }, since],
    ['stays so when something else of it is changed', gone, { note: 'other' }, since],
    ['is there again when that is said', gone, { gone: false }, undefined],
    ['is there again when it gets a place', gone, { target, entry: null }, undefined],
    ['keeps both when they are said together', gone, { target, gone: true }, since],
    ['is not so because it was said not to be', annotation, { gone: false }, undefined],
  ])('%s', (_, before, change, expected) => {
    const changed = changeAnnotation(before, change, secureBase, now);
    expect(changed.gone).toBe(expected);
    expect('gone' in changed).toBe(expected !== undefined);
  });
});

describe('the bin', () => {
  it('takes and gives back, a revision each, and does nothing twice', () => {
    const deleted = deleteAnnotation(annotation, now);
    expect(deleted).toEqual({ ...annotation, revision: 3, modified: now, deleted: now });
    expect(deleteAnnotation(deleted, '2026-11-23T10:00:00.000Z')).toBe(deleted);
    const restored = restoreAnnotation(deleted, now);
    expect(restored).toEqual({ ...annotation, revision: 4, modified: now });
    expect(restoreAnnotation(restored, now)).toBe(restored);
  });
});
