import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codebookById } from '../../utils/core/codebooks';
import { parseEverything } from '../../utils/core/schema/everything';
import { adoptForeign, tagsIn } from '../../utils/export/adopt-foreign';
import { makeFile } from '../../utils/export/make-file';
import { readForeign } from '../../utils/export/read-foreign';
import { annotations, records, review, sources } from '../fixtures/stored';
import { requestFor } from './hostile';

const codebook = codebookById(review.codebookId);
const now = '2026-11-28T10:00:00.000Z';
const hypothesis = {
  id: 'abc123_-',
  created: '2026-05-01T09:00:00.123456+00:00',
  updated: '2026-05-02T09:00:00.000000+00:00',
  user: 'acct:jo@hypothes.is',
  uri: 'https://records.example/case/14/log?token=secret',
  text: 'A note',
  tags: ['availability', 'to discuss'],
  document: { title: ['Daily log'] },
  target: [
    {
      source: 'https://records.example/case/14/log',
      selector: [
        { type: 'RangeSelector', startContainer: '/p[1]' },
        { type: 'TextPositionSelector', start: 10, end: 24 },
        { type: 'TextQuoteSelector', exact: 'I was there', prefix: 'before ', suffix: ' after' },
      ],
    },
  ],
};
const reply = { ...hypothesis, id: 'reply', references: ['abc123_-'], target: [{ source: hypothesis.uri }] };

const adopt = (data: unknown, map: [string, string][]) =>
  adoptForeign(readForeign(data)?.annotations ?? [], { review, codebook, map: new Map(map), now });

describe('annotations of Hypothesis', () => {
  it.each([
    ['its API', { total: 2, rows: [hypothesis, reply] }],
    ['its client', { export_date: now, annotations: [hypothesis, reply] }],
  ])('are read as %s gives them; replies are counted', (_, file) => {
    const read = readForeign(file);
    expect(read?.leftOut).toBe(1);
    expect(read?.annotations).toEqual([
      {
        id: 'abc123_-',
        address: hypothesis.uri,
        title: 'Daily log',
        exact: 'I was there',
        prefix: 'before ',
        suffix: ' after',
        start: 10,
        tags: ['availability', 'to discuss'],
        note: 'A note',
        creator: 'jo',
        created: hypothesis.created,
        modified: hypothesis.updated,
      },
    ]);
  });

  it('become ours by the dimensions given to their tags, without secrets, with other tags in the note', async () => {
    const file = { rows: [hypothesis] };
    expect(tagsIn(readForeign(file)?.annotations ?? [], codebook)).toEqual([
      { tag: 'availability', times: 1, dimension: 'availability' },
      { tag: 'to discuss', times: 1, dimension: null },
    ]);
    const { everything, leftOut } = await adopt(file, [['availability', 'availability']]);
    expect(leftOut).toBe(0);
    expect(parseEverything(everything)).toMatchObject({ ok: true });
    expect(everything.annotations[0]).toMatchObject({
      note: 'A note\n#to discuss',
      tags: [{ dimension: 'availability', direction: null, side: null }],
      created: '2026-05-01T09:00:00.123Z',
    });
    expect(everything.sources[0]?.key).not.toContain('secret');
    expect(everything).toEqual((await adopt(file, [['availability', 'availability']])).everything);
  });

  it('without a dimension are left out', async () => {
    expect(await adopt({ rows: [hypothesis] }, [])).toMatchObject({ leftOut: 1, everything: { annotations: [] } });
  });
});

describe('W3C annotations', () => {
  it('written by this tool come back with their words, dimensions, directions and sides', async () => {
    const stored = { reviews: [review], records, sources, annotations: annotations(40) };
    const written = JSON.parse(String((await makeFile(requestFor('w3c', stored))).content));
    const read = readForeign(written);
    expect(read?.leftOut).toBe(0);
    const tags = tagsIn(read?.annotations ?? [], codebook);
    expect(tags.every(({ dimension }) => dimension !== null)).toBe(true);
    const { everything } = await adopt(
      written,
      tags.map(({ tag, dimension }) => [tag, dimension ?? '']),
    );
    const told = (all: typeof stored.annotations) =>
      all.map(({ target, tags: given, note }) => JSON.stringify([target.quote, given, note])).sort();
    expect(told(everything.annotations)).toEqual(told(stored.annotations));
  });

  it('are read alone, in a list, with one body, one selector and a text body', () => {
    const one = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'http://a.example/1',
      type: 'Annotation',
      body: { type: 'TextualBody', purpose: 'tagging', value: 'Trust' },
      target: { source: 'https://records.example/1', selector: { type: 'TextQuoteSelector', exact: 'words' } },
    };
    for (const file of [one, [one], { type: 'AnnotationPage', items: [one] }]) {
      expect(readForeign(file)?.annotations).toMatchObject([{ tags: ['Trust'], exact: 'words', start: null }]);
    }
    expect(readForeign({ ...one, body: 'http://a.example/body', bodyValue: 'a note' })?.annotations).toMatchObject([
      { tags: [], note: 'a note' },
    ]);
  });
});

describe('anything else', () => {
  it('is no file of another tool, and never throws', () => {
    for (const data of [null, 1, 'x', [], {}, [1], { format: 'x' }]) expect(readForeign(data)).toBeNull();
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        for (const file of [data, { rows: [data] }, { items: [{ target: data, body: data, type: 'Annotation' }] }]) {
          expect(() => readForeign(file)).not.toThrow();
        }
      }),
    );
  });
});
