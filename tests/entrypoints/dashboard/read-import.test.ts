import { describe, expect, it, vi } from 'vitest';
import { doFileTask } from '../../../entrypoints/dashboard/file-tasks';
import { readImport } from '../../../entrypoints/dashboard/read-import';
import type { FileResult } from '../../../entrypoints/dashboard/run-file-task';
import type { Services } from '../../../entrypoints/dashboard/services';
import { codebookById } from '../../../utils/core/codebooks';
import type { MergeOutcome } from '../../../utils/core/merge';
import { sealBackup } from '../../../utils/export/backup';
import { everythingAsJson, MAX_FILE } from '../../../utils/export/json';
import { refiCodebook } from '../../../utils/export/refi-codebook';
import { createDocumentTranslate } from '../../../utils/i18n/documents';
import { annotations, records, review, sources, uuid } from '../../fixtures/stored';

const text = createDocumentTranslate();
const stored = { reviews: [review], records, sources, annotations: annotations(3) };
const json = everythingAsJson(stored, { exported: '2026-11-22T10:00:00.000Z', tool: '0.1.0' });
const result = { added: 3, updated: 0, unchanged: 0, older: 0, conflicting: 0, erased: 0 };
const PASSPHRASE = 'four words that rhyme';

const fileOf = (content: BlobPart, name = 'work.json') => new File([content], name);

/** A dashboard whose worker works in the test's own thread, and whose background answers this. */
function services(outcome: MergeOutcome | Error = { kind: 'merged', result }) {
  const answer = async () => {
    if (outcome instanceof Error) throw outcome;
    return outcome;
  };
  return {
    fileTask: async (...[task, onStep]: Parameters<Services['fileTask']>) =>
      (await doFileTask(task, onStep)) as FileResult,
    preview: vi.fn<Services['preview']>(async () => ({ kind: 'merged', result })),
    merge: vi.fn<Services['merge']>(answer),
    now: () => new Date('2026-11-22T10:00:00.000Z'),
    newId: () => uuid(0xc0de),
  };
}

const read = (file: File, needs = services(), passphrase: string | null = null) =>
  readImport(file, passphrase, () => {}, needs, text, { review, codebook: codebookById(review.codebookId) });

async function problemOf(file: File, needs = services(), passphrase: string | null = null): Promise<string> {
  const answer = await read(file, needs, passphrase);
  return answer.kind === 'bad' ? answer.problem : '';
}

describe('a codebook to import', () => {
  const qdc = (xml: string) => new File([xml], 'Team.qdc');

  it('is read by its name, to be looked through', async () => {
    const file = await read(qdc(await refiCodebook(codebookById('attachment'), '0.1.0')));
    expect(file).toMatchObject({ kind: 'codebook', name: 'Team.qdc', codebook: { name: 'Team', id: uuid(0xc0de) } });
  });

  it.each([
    ['<CodeBook>', 'not well-formed'],
    ['<!DOCTYPE a [<!ENTITY b "c">]><CodeBook>&b;</CodeBook>', 'entities'],
    ['<html/>', 'holds no REFI-QDA codebook'],
    ['<CodeBook><Codes/></CodeBook>', 'has no codes'],
    [`<CodeBook><Codes>${'<Code name="a"/>'.repeat(10)}</Codes></CodeBook>`, '10 codes at its top level; 9 dimensions'],
  ])('that is none says so in words: %s', async (xml, words) => {
    expect(await problemOf(qdc(xml))).toContain(words);
  });
});

describe('a file to import', () => {
  it('is counted and looked at, and merged only when told to', async () => {
    const needs = services();
    const file = await read(fileOf(json), needs);
    if (file.kind !== 'ready') throw new Error(file.kind);
    expect(file.contents).toEqual({
      name: 'work.json',
      made: '2026-11-22T10:00:00.000Z',
      version: '0.1.0',
      reviews: 1,
      records: 3,
      sources: 6,
      annotations: 3,
    });
    expect(needs.preview.mock.calls).toEqual([
      [stored, { bringBack: false }],
      [stored, { bringBack: true }],
    ]);
    expect(needs.merge).not.toHaveBeenCalled();
    expect(await file.merge(true, () => {})).toEqual({ ok: true, counts: result });
    expect(needs.merge).toHaveBeenCalledExactlyOnceWith(stored, { bringBack: true }, expect.any(Function));
  });

  it('is not read when it is over the limit', async () => {
    const file = fileOf('{}');
    Object.defineProperty(file, 'size', { value: MAX_FILE * 1.1 });
    const reading = vi.spyOn(file, 'arrayBuffer');
    expect(await problemOf(file)).toMatch(/^The file is over 500 MB, .* Nothing was imported\.$/);
    expect(reading).not.toHaveBeenCalled();
  });

  it.each([
    ['cut off', json.slice(0, -10), /is not JSON: it breaks off in line \d+/],
    ['not JSON', 'Dear all,', /is not JSON\./],
    ['something else', '{"a": 1}', /was not made by this tool/],
    ['newer', json.replace('"version": 1', '"version": 2'), /newer version/],
    ['broken', json.replace('"strength"', '"good"'), /broken at annotations\.\d+\.tags/],
  ])('that is %s is refused with its place', async (_, content, problem) => {
    const words = await problemOf(fileOf(content));
    expect(words).toMatch(problem);
    expect(words).toMatch(/Nothing was imported\.$/);
  });

  it('that the browser cannot open is refused', async () => {
    const file = fileOf(json);
    vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new DOMException('gone', 'NotFoundError'));
    expect(await problemOf(file)).toBe('The file could not be opened. Nothing was imported.');
  });

  it.each<[string, MergeOutcome | Error]>([
    ['refused', { kind: 'refused' }],
    ['failed', { kind: 'failed' }],
    ['lost', new Error('no background')],
  ])('whose merge is %s says that nothing was imported', async (_, outcome) => {
    const file = await read(fileOf(json), services(outcome));
    if (file.kind !== 'ready') throw new Error(file.kind);
    const merged = await file.merge(false, () => {});
    expect(merged.ok ? '' : merged.problem).toMatch(/Nothing was imported|does not fit/);
  });

  it('that does not fit says so before anything is merged', async () => {
    const needs = services();
    needs.preview.mockResolvedValue({ kind: 'refused' });
    expect(await problemOf(fileOf(json), needs)).toBe('The file does not fit what is here. Nothing was imported.');
  });
});

describe('a backup to restore', () => {
  it('needs its passphrase, and is then as any file', async () => {
    const backup = fileOf(new Uint8Array(await sealBackup(json, PASSPHRASE)), 'work.json.age');
    expect(await read(backup)).toEqual({ kind: 'locked' });
    expect(await problemOf(backup, services(), 'other words')).toMatch(/does not open this backup\. Nothing was/);
    const needs = services();
    const file = await read(backup, needs, PASSPHRASE);
    expect(file.kind).toBe('ready');
    expect(needs.preview.mock.calls[0]?.[0]).toEqual(stored);
  }, 240_000);

  it('that is cut off or newer is refused', async () => {
    const bytes = new Uint8Array(await sealBackup(json, PASSPHRASE));
    const cut = fileOf(bytes.slice(0, -20));
    expect(await problemOf(cut, services(), PASSPHRASE)).toMatch(/damaged.* Nothing was imported/);
    const newer = fileOf('age-encryption.org/v2\n-> scrypt');
    expect(await problemOf(newer, services(), PASSPHRASE)).toMatch(/newer form of encryption.* Nothing was imported/);
  }, 240_000);
});
