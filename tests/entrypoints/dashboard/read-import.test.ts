import { describe, expect, it, vi } from 'vitest';
import { readImport } from '../../../entrypoints/dashboard/read-import';
import { codebookById } from '../../../utils/core/codebooks';
import type { MergeOutcome } from '../../../utils/core/merge';
import { everythingAsJson, MAX_FILE } from '../../../utils/export/json';
import { createDocumentTranslate } from '../../../utils/i18n/documents';
import { annotations, records, review, sources } from '../../fixtures/stored';

const text = createDocumentTranslate();
const stored = { reviews: [review], records, sources, annotations: annotations(3) };
const json = everythingAsJson(stored, { exported: '2026-11-22T10:00:00.000Z', tool: '0.1.0' });
const result = { added: 3, updated: 0, unchanged: 0, older: 0, conflicting: 0 };

const target = { review, codebook: codebookById(review.codebookId), now: () => new Date('2026-11-22T10:00:00.000Z') };

const fileOf = (content: BlobPart) => new File([content], 'work.json');
const merging = (outcome: MergeOutcome) => vi.fn(async () => outcome);

describe('a file to import', () => {
  it('is counted, and merged only when told to', async () => {
    const merge = merging({ kind: 'merged', result });
    const read = await readImport(fileOf(json), merge, text, target);
    if (!read.ok || 'foreign' in read) throw new Error('not read as ours');
    expect(read.contents).toEqual({ name: 'work.json', reviews: 1, records: 3, sources: 6, annotations: 3 });
    expect(merge).not.toHaveBeenCalled();
    expect(await read.merge()).toEqual({ ok: true, counts: result });
    expect(merge).toHaveBeenCalledExactlyOnceWith(stored);
  });

  it('is not read when it is over the limit', async () => {
    const file = fileOf('{}');
    Object.defineProperty(file, 'size', { value: MAX_FILE + 1 });
    const reading = vi.spyOn(file, 'arrayBuffer');
    const read = await readImport(file, merging({ kind: 'failed' }), text, target);
    expect(read).toEqual({ ok: false, problem: 'The file is over 25 MB. Nothing was imported.' });
    expect(reading).not.toHaveBeenCalled();
  });

  it.each([
    ['cut off', json.slice(0, -10), /is not JSON: it breaks off in line \d+/],
    ['not JSON', 'Dear all,', /is not JSON\./],
    ['something else', '{"a": 1}', /was not made by this tool/],
    ['newer', json.replace('"version": 1', '"version": 2'), /newer version/],
    ['broken', json.replace('"strength"', '"good"'), /broken at annotations\.\d+\.tags/],
  ])('that is %s is refused with its place', async (_, content, problem) => {
    const read = await readImport(fileOf(content), merging({ kind: 'failed' }), text, target);
    expect(read.ok ? '' : read.problem).toMatch(problem);
    expect(read.ok ? '' : read.problem).toMatch(/Nothing was imported\.$/);
  });

  it('that the browser cannot open is refused', async () => {
    const file = fileOf(json);
    vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new DOMException('gone', 'NotFoundError'));
    const read = await readImport(file, merging({ kind: 'failed' }), text, target);
    expect(read).toEqual({ ok: false, problem: 'The file could not be opened. Nothing was imported.' });
  });

  it.each<[string, MergeOutcome | Error]>([
    ['refused', { kind: 'refused' }],
    ['failed', { kind: 'failed' }],
    ['lost', new Error('no background')],
  ])('whose merge is %s says that nothing was imported', async (_, outcome) => {
    const merge = vi.fn(async () => {
      if (outcome instanceof Error) throw outcome;
      return outcome;
    });
    const read = await readImport(fileOf(json), merge, text, target);
    if (!read.ok || 'foreign' in read) throw new Error('not read as ours');
    const merged = await read.merge();
    expect(merged.ok ? '' : merged.problem).toMatch(/Nothing was imported|does not fit/);
  });

  it('of another tool is merged with the dimensions that were chosen, and only when told to', async () => {
    const target_ = { selector: [{ type: 'TextQuoteSelector', exact: 'I was there' }] };
    const one = { id: 'a1', uri: 'https://records.example/1', tags: ['trust', 'later'], target: [target_] };
    const merge = merging({ kind: 'merged', result });
    const read = await readImport(fileOf(JSON.stringify({ rows: [one, { id: 'reply' }] })), merge, text, target);
    if (!read.ok || !('foreign' in read)) throw new Error('not read as foreign');
    expect(read.foreign).toMatchObject({ annotations: 1, leftOut: 1, review: 'My review' });
    expect(merge).not.toHaveBeenCalled();
    const chosen = read.foreign.tags.map((each) => ({
      ...each,
      dimension: each.tag === 'trust' ? 'availability' : null,
    }));
    expect(await read.adopt(chosen)).toEqual({ ok: true, counts: result });
    expect(merge).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ annotations: [expect.objectContaining({ note: '#later', reviewId: review.id })] }),
    );
  });
});
