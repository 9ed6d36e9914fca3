import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { fromFormulaSafe } from '../../utils/export/csv-cell';
import { parseExport } from '../../utils/export/json';
import { makeFile } from '../../utils/export/make-file';
import { writable } from '../../utils/export/written';
import { annotations, records, review, sources } from '../fixtures/stored';
import { hostileEverything, hostileTexts, requestFor } from './hostile';
import { elementNames, unescapeXml } from './xml-reading';

const COUNT = 500;
const hostile = hostileEverything(COUNT);
const harmless = { reviews: [review], records, sources, annotations: annotations(60) };
const passages = hostileTexts(COUNT);

const bytesOf = async (format: 'word' | 'excel' | 'qdpx', everything = hostile) =>
  unzipSync((await makeFile(requestFor(format, everything))).content as Uint8Array);
const textOf = async (format: 'csv' | 'markdown' | 'w3c' | 'json' | 'copy', everything = hostile) =>
  String((await makeFile(requestFor(format, everything))).content);
const part = (files: Record<string, Uint8Array>, name: string) => strFromU8(files[name] ?? new Uint8Array());
/** The texts without what a format has no place for: line ends and the marks that keep directions apart. */
const bare = (text: string) => writable(text).replace(/[\s\u0085\u2066-\u2069]/g, '');

/** The same for Markdown, which has a place for all characters but NUL. */
const bareLines = (text: string) => text.replace(/[\s\u0085\u2066-\u2069]/g, '');

describe(`${COUNT} hostile passages, notes, titles and references`, () => {
  it('are all different', () => {
    expect(new Set(passages).size).toBe(COUNT);
  });

  it('are text in a Word document, and all there', async () => {
    const files = await bytesOf('word');
    const xml = part(files, 'word/document.xml');
    const usual = elementNames(part(await bytesOf('word', harmless), 'word/document.xml'));
    for (const name of elementNames(xml)) expect(usual).toContain(name);
    expect(xml).not.toMatch(/<w:(?:instrText|fldSimple|hyperlink|object)/);
    const shown = bare(
      [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => unescapeXml(text)).join(''),
    );
    for (const { target, note, entry } of hostile.annotations) {
      for (const words of [target.quote.exact, note, entry?.heading ?? '']) {
        if (!shown.includes(bare(words))) expect.fail(`lost: ${JSON.stringify(words)}`);
      }
    }
  });

  it('are text cells in a workbook, and all there', async () => {
    const made = (await makeFile(requestFor('excel', hostile))).content as Uint8Array;
    const files = unzipSync(made);
    for (const [name, content] of Object.entries(files)) {
      if (!/\.(?:xml|rels)$/.test(name)) continue;
      const names = elementNames(strFromU8(content));
      expect(names).not.toContain('f');
      expect(names).not.toContain('hyperlink');
    }
    const rows = await readSheet(Buffer.from(made), 'Annotations');
    const column = rows[0]?.indexOf('passage') ?? -1;
    // Spreadsheets read `_x005F_` as an underscore; this reader does not.
    const cells = rows.slice(1).map((row) => String(row[column]).replaceAll('_x005F_', '_'));
    // What the format has no place for is shown as an empty square.
    const expected = passages.map((text) => bare(writable(text).replace(/[\ufffd\u007f]/g, '\u25a1')));
    expect(new Set(cells.map(bare))).toEqual(new Set(expected));
  });

  it('are text in CSV for a library that reads it', async () => {
    const rows: Record<string, string>[] = parse(await textOf('csv'), { bom: true, columns: true });
    const cells = new Set(rows.map((row) => fromFormulaSafe(row.passage ?? '')));
    for (const passage of passages) expect(cells).toContain(passage.toWellFormed());
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+@-]/);
  });

  it('are no markup in Markdown, and all there', async () => {
    const file = await textOf('markdown');
    const plain = await textOf('markdown', harmless);
    const headings = (text: string) => [...text.matchAll(/^#+ .*$/gm)].length;
    expect(headings(file)).toBe(headings(plain));
    expect(file).not.toMatch(/(?<!\\)(?:\\\\)*[<`~&$[]/);
    expect(file).not.toMatch(/https?:\/\//);
    const lines = file.split('\n');
    // A table's rows have as many cells as its head.
    const counts = lines.filter((line) => line.startsWith('|')).map((line) => line.match(/(?<!\\)\|/g)?.length);
    expect(new Set(counts)).toEqual(new Set([7, 9]));
    const shown = bareLines(
      file
        .replace(/\\([!-/:-@[-`{-~])/g, '$1')
        .replaceAll('\\\n', '\n')
        .replace(/^> /gm, ''),
    );
    for (const passage of passages) {
      if (!shown.includes(bareLines(passage.toWellFormed().replaceAll('\0', '\ufffd'))))
        expect.fail(JSON.stringify(passage));
    }
  });

  it('are text in W3C annotations', async () => {
    const page = JSON.parse(await textOf('w3c')).first;
    const found = page.items.map(
      (item: { target: { selector: { exact: string }[] } }) => item.target.selector[0]?.exact,
    );
    expect(new Set(found)).toEqual(new Set(passages.map((text) => text.toWellFormed())));
  });

  it('are text in a REFI-QDA project, each where its selection says', async () => {
    const files = await bytesOf('qdpx');
    const project = part(files, 'project.qde');
    const usual = elementNames(part(await bytesOf('qdpx', harmless), 'project.qde'));
    for (const name of elementNames(project)) expect(usual).toContain(name);
    const exact = new Map(hostile.annotations.map(({ id, target }) => [id, writable(target.quote.exact)]));
    let seen = 0;
    for (const [, guid, inside = ''] of project.matchAll(/<TextSource guid="([^"]*)"[^>]*>(.*?)<\/TextSource>/gs)) {
      const points = [...part(files, `sources/${guid}.txt`)];
      for (const [, id = '', start, end] of inside.matchAll(
        /<PlainTextSelection guid="([^"]*)"[^>]*? startPosition="(\d+)" endPosition="(\d+)"/g,
      )) {
        expect(points.slice(Number(start), Number(end)).join('')).toBe(exact.get(id));
        seen++;
      }
    }
    expect(seen).toBe(COUNT);
  });

  it('come back from JSON as they were', async () => {
    expect(parseExport(await textOf('json'))).toMatchObject({ ok: true, everything: hostile });
  });

  it('are text on the clipboard', async () => {
    const markup = await textOf('copy');
    expect(markup).not.toMatch(/<(?:script|img|iframe|object)/i);
    expect(markup).not.toMatch(/<[^>]*\son\w+\s*=/i);
  });
});
