import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Everything } from '../../utils/core/everything';
import { makeFile } from '../../utils/export/make-file';
import { annotation, records, review, sources } from '../fixtures/stored';
import { requestFor } from './hostile';
import { readCsv } from './read-csv';

const sourceKey = `document:${'ab'.repeat(32)}`;
const at = (n: number, page: number | null, start: number, more: object = {}) => {
  const one = annotation(n, { sourceKey, entry: null });
  const { exact } = one.target.quote;
  const position = { start, end: start + exact.length };
  return { ...one, target: { ...one.target, position, ...(page === null ? {} : { page }), ...more } };
};

/** Marked on page 12; typed from page 3, which is a picture; and one of before pages were kept. */
const [marked, typed, older] = [at(0, 12, 900), at(1, 3, 0, { typed: true }), at(2, null, 40)];
const everything: Everything = {
  reviews: [review],
  records,
  sources: [
    ...sources,
    { key: sourceKey, title: 'Court statement', recordId: records[0]?.id ?? null, created: review.created },
  ],
  annotations: [marked, typed, older],
};
const textOf = async (format: Parameters<typeof requestFor>[0]) =>
  String((await makeFile(requestFor(format, everything))).content);
const filesOf = async (format: 'word' | 'excel' | 'qdpx') =>
  unzipSync((await makeFile(requestFor(format, everything))).content as Uint8Array);

describe('the page of a passage in a document', () => {
  it('is told in every readable file', async () => {
    const word = strFromU8((await filesOf('word'))['word/document.xml'] ?? new Uint8Array());
    for (const file of [await textOf('summary'), await textOf('markdown'), await textOf('copy'), word]) {
      expect(file.replaceAll('\\', '')).toContain('Court statement');
      expect(file.replaceAll('\\', '')).toMatch(/p\. 12\b/);
      expect(file.replaceAll('\\', '')).toMatch(/p\. 3\b/);
    }
  });

  it('is a column of CSV, empty where there is none, and rows go by page', async () => {
    const [header = [], ...rows] = readCsv((await textOf('csv')).slice(1));
    const column = header.indexOf('page');
    expect([...new Set(rows.map((row) => row[column]))]).toEqual(['', '3', '12']);
  });

  it('is a number in a workbook', async () => {
    const sheet = strFromU8((await filesOf('excel'))['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    expect(sheet).toMatch(/<c [^>]*><v>12<\/v><\/c>/);
  });

  it('is a fragment of the document in a W3C file, as RFC 3778 writes it', async () => {
    const { items } = JSON.parse(await textOf('w3c')).first;
    const fragments = items.map(
      ({ target }: { target: { selector: { type: string; value?: string }[] } }) =>
        target.selector.find(({ type }) => type === 'FragmentSelector')?.value,
    );
    expect(fragments).toEqual(['page=12', 'page=3', undefined]);
  });

  it('names the selection in a REFI-QDA project', async () => {
    const project = strFromU8((await filesOf('qdpx'))['project.qde'] ?? new Uint8Array());
    expect([...project.matchAll(/<PlainTextSelection guid="[^"]+" name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'p. 12',
      'p. 3',
      '',
    ]);
  });

  it('is in no file with counts only', async () => {
    const request = requestFor('csv', everything);
    const file = String((await makeFile({ ...request, content: 'counts' })).content);
    expect(readCsv(file.slice(1))[0]).not.toContain('page');
  });
});

it('passages typed from pictures are no part of each other in a REFI-QDA project', async () => {
  const same = [at(3, 1, 0, { typed: true }), at(3, 2, 0, { typed: true })].map((one, index) => ({
    ...one,
    id: annotation(50 + index).id,
  }));
  const made = await makeFile(requestFor('qdpx', { ...everything, annotations: same }));
  const project = strFromU8(unzipSync(made.content as Uint8Array)['project.qde'] ?? new Uint8Array());
  const starts = [...project.matchAll(/startPosition="(\d+)"/g)].map(([, start]) => Number(start));
  expect(new Set(starts).size).toBe(2);
});
