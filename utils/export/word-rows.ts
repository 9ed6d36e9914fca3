import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Translate } from '../i18n';
import type { Evidence } from './report-types';
import { apart, writable } from './written';
import { element, escapeXml } from './xml';

/** Where a Word document is within its file. */
const DOCUMENT = 'word/document.xml';

/** A row of evidence that may go over two pages is longer than this, in UTF-16 code units. */
const LONG_ROW = 1_500;

/** The style that a row is marked with in whose place the rows of a table come; no text can be a style. */
export function rowsStyle(table: number): string {
  return `Rows${table}`;
}

/**
 * Passages with where they stand and what was said of them, as rows of a Word table with columns of these widths. They are
 * written as XML at once: ten thousand of them as objects, which the library makes of everything, hold half a gigabyte.
 */
export function evidenceRows(items: Iterable<Evidence>, widths: readonly number[], text: Translate): string {
  const rows = Array.from(items, ({ passage, place, said, note }) => {
    const noted = note ? [paragraph(text('report-note-of', { note }), '<w:rPr><w:i/><w:iCs/></w:rPr>')] : [];
    const cells = [
      place.map((line) => paragraph(line)),
      [paragraph(passage), ...noted],
      said.map((line) => paragraph(line)),
    ];
    const split = passage.length + note.length < LONG_ROW ? '<w:trPr><w:cantSplit/></w:trPr>' : '';
    return `<w:tr>${split}${cells.map((lines, at) => cell(lines, widths[at] ?? 0)).join('')}</w:tr>`;
  });
  return rows.join('');
}

function cell(paragraphs: readonly string[], width: number): string {
  const size = `<w:tcPr><w:tcW w:type="dxa" w:w="${width}"/></w:tcPr>`;
  // A cell without a paragraph is no cell.
  return `<w:tc>${size}${paragraphs.length > 0 ? paragraphs.join('') : paragraph('')}</w:tc>`;
}

/** A text with its line breaks kept; nothing in it can be read as anything but text. */
function paragraph(words: string, look = ''): string {
  const lines = writable(apart(words)).split(/\r\n|[\r\n]/);
  const runs = lines.map((line, at) => {
    const written = element('w:t', { 'xml:space': 'preserve' }, escapeXml(line));
    return `<w:r>${look}${at > 0 ? '<w:br/>' : ''}${written}</w:r>`;
  });
  return `<w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr>${runs.join('')}</w:p>`;
}

/** The document with the rows of each table in the place of the row that is marked for them. */
export function withRows(document: Uint8Array, tables: readonly string[]): Uint8Array {
  const files = unzipSync(document);
  let left = strFromU8(files[DOCUMENT] ?? new Uint8Array());
  const pieces: Uint8Array[] = [];
  for (const [table, rows] of tables.entries()) {
    const mark = left.indexOf(`<w:pStyle w:val="${rowsStyle(table)}"/>`);
    const [start, end] = [left.lastIndexOf('<w:tr>', mark), left.indexOf('</w:tr>', mark)];
    if (mark < 0 || start < 0 || end < 0) throw new Error('a table has no place for its rows');
    pieces.push(strToU8(left.slice(0, start)), strToU8(rows));
    left = left.slice(end + '</w:tr>'.length);
  }
  return zipSync({ ...files, [DOCUMENT]: joined([...pieces, strToU8(left)]) });
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
