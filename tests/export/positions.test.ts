import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { describe as describePassage } from '../../utils/anchoring/describe';
import { createPageIndex, indexLine } from '../../utils/anchoring/page-index';
import { makeFile } from '../../utils/export/make-file';
import { annotation, records, review, sources } from '../fixtures/stored';
import { requestFor } from './hostile';

const TEXT = 'Monday 3 March 2025\n😀👩‍👧 He laughed 🎈 when the bell rang. She 😀 waited by the door until he came.';

/** Annotations of stretches of the page's text. */
function annotationsOf(...words: readonly string[]) {
  const page = createPageIndex(
    TEXT.split('\n').map((line) => indexLine(line, 0)),
    true,
  );
  return words.map((exact, n) => {
    const start = TEXT.indexOf(exact);
    return annotation(n, {
      sourceKey: sources[0]?.key ?? '',
      target: describePassage(page, { start, end: start + exact.length }),
    });
  });
}

const everything = (...words: readonly string[]) => ({
  reviews: [review],
  records,
  sources,
  annotations: annotationsOf(...words),
});
const points = [...TEXT];

describe('a passage with emoji before and in it', () => {
  const data = everything('when the bell rang', 'She 😀 waited');

  it('is where a W3C file says, in code points of the page', async () => {
    const { items } = JSON.parse(String((await makeFile(requestFor('w3c', data))).content)).first;
    for (const [index, exact] of ['when the bell rang', 'She 😀 waited'].entries()) {
      const [, position] = items[index].target.selector;
      expect(position.type).toBe('TextPositionSelector');
      expect(points.slice(position.start, position.end).join('')).toBe(exact);
      expect(position.start).toBeLessThan(TEXT.indexOf(exact));
    }
  });

  it('has no position in a W3C file when it was stored without one in code points', async () => {
    const older = {
      ...data,
      annotations: data.annotations.map((one) => {
        const { startPoint: _, ...position } = one.target.position;
        return { ...one, target: { ...one.target, position } };
      }),
    };
    const { items } = JSON.parse(String((await makeFile(requestFor('w3c', older))).content)).first;
    expect(items[0].target.selector.map(({ type }: { type: string }) => type)).toEqual(['TextQuoteSelector']);
  });

  it('is where a REFI-QDA file says, once for passages that overlap, with the same ids each time', async () => {
    const overlapping = everything('He laughed 🎈 when', '🎈 when the bell', 'laughed');
    const first = unzipSync((await makeFile(requestFor('qdpx', overlapping))).content as Uint8Array);
    const project = strFromU8(first['project.qde'] ?? new Uint8Array());
    const [name = ''] = Object.keys(first).filter((path) => path.endsWith('.txt'));
    const text = [...strFromU8(first[name] ?? new Uint8Array())];
    const found = [...project.matchAll(/startPosition="(\d+)" endPosition="(\d+)"/g)].map(([, start, end]) =>
      text.slice(Number(start), Number(end)).join(''),
    );
    expect(found.sort()).toEqual(['He laughed 🎈 when', 'laughed', '🎈 when the bell'].sort());
    expect(text.join('').split('laughed')).toHaveLength(2);
    const again = unzipSync((await makeFile(requestFor('qdpx', overlapping))).content as Uint8Array);
    expect(strFromU8(again['project.qde'] ?? new Uint8Array())).toBe(project);
  });

  it('has one selection with a coding for each dimension', async () => {
    const [one] = annotationsOf('when the bell rang');
    if (!one) throw new Error('no annotation');
    const tags = ['availability', 'sensitivity'].map((dimension) => ({ dimension, direction: null, side: null }));
    const both = { ...everything(), annotations: [{ ...one, tags }] };
    const files = unzipSync((await makeFile(requestFor('qdpx', both))).content as Uint8Array);
    const project = strFromU8(files['project.qde'] ?? new Uint8Array());
    expect(project.match(/<PlainTextSelection /g)).toHaveLength(1);
    expect(project.match(/<Coding /g)).toHaveLength(2);
  });
});
