import { describe, expect, it } from 'vitest';
import { createAnnotationEditor } from '../../../components/panel/annotation-editor';
import type { Annotation } from '../../../utils/core/annotation';
import { secureBase } from '../../../utils/core/codebooks/secure-base';
import { withDimension } from '../../../utils/core/tags';
import { annotationOf, createFakeStore, tag, uuid } from './fixtures';

const add = (dimension: string) => (annotation: Annotation) => ({
  tags: withDimension(annotation.tags, dimension, secureBase),
});

describe('changes', () => {
  it('made in quick succession from one look at the annotation are all kept', async () => {
    const seen = annotationOf(1);
    const store = createFakeStore([seen]);
    const editor = createAnnotationEditor(store.run);
    const outcomes = await Promise.all([
      editor.change(seen, add('sensitivity')),
      editor.change(seen, add('family-membership')),
      editor.change(seen, () => ({ note: 'a note' })),
    ]);
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(['done', 'done', 'done']);
    expect(store.data.value.annotations[0]).toMatchObject({
      tags: [tag('availability'), tag('sensitivity'), tag('family-membership')],
      note: 'a note',
      revision: 4,
    });
    expect(store.commands).toHaveLength(3);
  });

  it('are worked out anew when somebody else was faster', async () => {
    const seen = annotationOf(1);
    const store = createFakeStore([seen]);
    store.changeElsewhere(uuid(1), { tags: [tag('acceptance')] });
    await createAnnotationEditor(store.run).change(seen, add('sensitivity'));
    expect(store.data.value.annotations[0]?.tags).toEqual([tag('sensitivity'), tag('acceptance')]);
  });

  it('end as a conflict when somebody else is always faster', async () => {
    const seen = annotationOf(1);
    let revision = 1;
    const editor = createAnnotationEditor(async () => {
      revision += 1;
      return { kind: 'conflict', annotation: { ...seen, revision } };
    });
    expect((await editor.change(seen, add('sensitivity'))).kind).toBe('conflict');
    expect(revision).toBe(4);
  });
});

describe('removing', () => {
  it('follows a change made here a moment ago, and can be taken back', async () => {
    const seen = annotationOf(1);
    const store = createFakeStore([seen]);
    const editor = createAnnotationEditor(store.run);
    const [, removed] = await Promise.all([editor.change(seen, add('acceptance')), editor.remove(seen)]);
    expect(store.data.value.annotations).toEqual([]);
    if (removed.kind !== 'done' || !removed.annotation) throw new Error('not removed');
    await editor.restore(removed.annotation);
    expect(store.data.value.annotations[0]?.tags).toEqual([tag('availability'), tag('acceptance')]);
  });

  it('leaves alone what somebody else changed since it was seen', async () => {
    const seen = annotationOf(1);
    const store = createFakeStore([seen]);
    store.changeElsewhere(uuid(1), { note: 'look at this' });
    expect((await createAnnotationEditor(store.run).remove(seen)).kind).toBe('conflict');
    expect(store.data.value.annotations).toHaveLength(1);
  });
});
