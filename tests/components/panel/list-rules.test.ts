import { describe, expect, it } from 'vitest';
import {
  countByDimension,
  filterAnnotations,
  isFiltering,
  noFilter,
} from '../../../components/panel/annotation-filter';
import { arrangeAnnotations } from '../../../components/panel/arrange-annotations';
import { excerpt } from '../../../components/panel/excerpt';
import type { Place } from '../../../utils/core/place';
import { annotationOf, placeOf, tag, uuid } from './fixtures';

describe('arrangeAnnotations', () => {
  const [first, second, third, fourth] = [annotationOf(1), annotationOf(2), annotationOf(3), annotationOf(4)];
  const groupsOf = (places: readonly Place[]) =>
    arrangeAnnotations([first, second, third, fourth], new Map(places.map((place) => [place.id, place]))).map(
      ({ state, items }) => [state, items.map(({ annotation }) => annotation.id)],
    );

  it('follows the page, not the order of marking', () => {
    const places = [first, second, third, fourth].map((annotation, index) =>
      placeOf(annotation, { start: 40 - index }),
    );
    expect(groupsOf(places)).toEqual([['in place', [uuid(4), uuid(3), uuid(2), uuid(1)]]]);
  });

  it('lists what a frame shows where the frame stands in the page', () => {
    const framed = [annotationOf(6, { sourceKey: 'https://records.test/notes' })];
    const page = [first, second];
    const frames = [{ frameId: 3, sourceKey: 'https://records.test/notes', title: '', order: [150, 0] }];
    const all = [...page, ...framed];
    const places = new Map(all.map((annotation) => [annotation.id, placeOf(annotation)]));
    const [group] = arrangeAnnotations(all, places, frames);
    expect(group?.items.map(({ annotation }) => annotation.id)).toEqual([uuid(1), uuid(6), uuid(2)]);
  });

  it('follows the pages of a document, also for what was typed from a picture of a page', () => {
    const onPage = (n: number, page: number, more: object = {}) => {
      const one = annotationOf(n);
      return { ...one, target: { ...one.target, page, ...more } };
    };
    const all = [onPage(1, 12), onPage(2, 9, { typed: true }), onPage(3, 1), onPage(4, 3, { typed: true })];
    const groups = arrangeAnnotations(all, new Map()).map(({ state, items }) => [
      state,
      items.map(({ annotation }) => annotation.id),
    ]);
    expect(groups).toEqual([
      ['typed', [uuid(4), uuid(2)]],
      ['not on this page now', [uuid(3), uuid(1)]],
    ]);
  });

  it('puts what wants judgement first, and never calls in place what the page has not spoken of', () => {
    const places = [
      placeOf(first),
      placeOf(second, { state: 'not found', start: null }),
      placeOf(third, { state: 'changed', found: { text: 'now', entry: null } }),
    ];
    expect(groupsOf(places)).toEqual([
      ['changed', [uuid(3)]],
      ['not found', [uuid(2)]],
      ['in place', [uuid(1)]],
      ['not on this page now', [uuid(4)]],
    ]);
  });

  it('lists what is no longer in the record last, wherever it might be, unless it is back in its place', () => {
    const gone = [1, 2, 3, 4].map((number) => annotationOf(number, { gone: '2026-11-22T09:00:00.000Z' }));
    const places = new Map(
      (['not found', 'changed', 'in place'] as const).flatMap((state, index) => {
        const annotation = gone[index];
        return annotation ? [[annotation.id, placeOf(annotation, { state })] as const] : [];
      }),
    );
    const groups = arrangeAnnotations([...gone, annotationOf(5)], places).map(({ state, items }) => [
      state,
      items.map(({ annotation }) => annotation.id),
    ]);
    expect(groups).toEqual([
      ['changed', [uuid(3)]],
      ['not on this page now', [uuid(5)]],
      ['gone', [uuid(1), uuid(2), uuid(4)]],
    ]);
  });

  it('lists a nested passage before the one around it that begins at the same word', () => {
    const outer = annotationOf(5, { passage: 'She laughed and came back' });
    const inner = annotationOf(6, { passage: 'She laughed' });
    const places = new Map([outer, inner].map((annotation) => [annotation.id, placeOf(annotation, { start: 7 })]));
    expect(arrangeAnnotations([outer, inner], places)[0]?.items.map((item) => item.annotation.id)).toEqual([
      uuid(6),
      uuid(5),
    ]);
  });
});

describe('filterAnnotations', () => {
  const all = [
    annotationOf(1, { passage: 'She LAUGHED at tea', tags: [tag('availability'), tag('sensitivity')] }),
    annotationOf(2, { passage: 'Bedtime', note: 'laughed again', tags: [tag('acceptance')] }),
    annotationOf(3, { passage: 'School', tags: [tag('sensitivity')] }),
  ];
  const shown = (dimensions: readonly string[], search: string) =>
    filterAnnotations(all, { dimensions: new Set(dimensions), search }).map(({ id }) => Number(id.slice(-1)));

  it.each<[readonly string[], string, number[]]>([
    [[], '', [1, 2, 3]],
    [['sensitivity'], '', [1, 3]],
    [['sensitivity', 'acceptance'], '', [1, 2, 3]],
    [['co-operation'], '', []],
    [[], 'laughed', [1, 2]],
    [[], '  tea   she ', [1]],
    [['acceptance'], 'laughed', [2]],
    [[], 'nowhere', []],
  ])('shows with %j and "%s" %j', (dimensions, search, ids) => {
    expect(shown(dimensions, search)).toEqual(ids);
  });

  it('knows whether it leaves anything out', () => {
    expect(isFiltering(noFilter)).toBe(false);
    expect(isFiltering({ ...noFilter, search: ' ' })).toBe(false);
    expect(isFiltering({ ...noFilter, search: 'a' })).toBe(true);
  });

  it('counts a passage with two dimensions in both', () => {
    expect([...countByDimension(all)]).toEqual([
      ['availability', 1],
      ['sensitivity', 2],
      ['acceptance', 1],
    ]);
  });
});

describe('excerpt', () => {
  it.each([
    ['short', 10, 'short'],
    ['  two\n lines ', 20, 'two lines'],
    ['one two three four', 12, 'one two…'],
    ['abcdefghijkl', 5, 'abcde…'],
    ['abcd😀efgh', 5, 'abcd…'],
    [`${' '.repeat(100)}far`, 10, 'far'],
    [`far${' '.repeat(100)}off`, 10, 'far…'],
  ])('of %j in %i is %j', (text, limit, expected) => {
    expect(excerpt(text, limit)).toBe(expected);
  });
});
