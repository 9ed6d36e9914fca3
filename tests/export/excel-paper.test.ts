// @vitest-environment happy-dom
import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Content } from '../../utils/export/content';
import { csvColumns } from '../../utils/export/csv';
import { makeFile } from '../../utils/export/make-file';
import { annotations, records, review, sources } from '../fixtures/stored';
import { requestFor } from './hostile';

const everything = { reviews: [{ ...review, name: 'R&D' }], records, sources, annotations: annotations(40) };
const SHEETS = ['Summary', 'Annotations', 'Overlap', 'Codebook'];

async function workbook(content: Content = 'quotations') {
  const made = (await makeFile(requestFor('excel', everything, { content }))).content as Uint8Array;
  const files = unzipSync(made);
  const xml = (name: string) =>
    new DOMParser().parseFromString(strFromU8(files[name] ?? new Uint8Array()), 'application/xml').documentElement;
  return {
    sheets: SHEETS.map((name, at) => ({ name, xml: xml(`xl/worksheets/sheet${at + 1}.xml`) })),
    names: [...xml('xl/workbook.xml').querySelectorAll('definedName')].map((one) => [
      one.getAttribute('name'),
      one.getAttribute('localSheetId'),
      one.textContent,
    ]),
    header: (await readSheet(Buffer.from(made), 'Annotations'))[0]?.map(String) ?? [],
  };
}

describe('the workbook on paper', () => {
  it('has every sheet on A4, one page wide and as many high as it needs, with page numbers', async () => {
    for (const { name, xml } of (await workbook()).sheets) {
      expect(xml.querySelector('sheetPr pageSetUpPr')?.getAttribute('fitToPage'), name).toBe('1');
      const setup = xml.querySelector('pageSetup');
      expect([
        setup?.getAttribute('paperSize'),
        setup?.getAttribute('fitToWidth'),
        setup?.getAttribute('fitToHeight'),
      ]).toEqual(['9', '1', '0']);
      expect(setup?.getAttribute('orientation')).toBe(name === 'Overlap' ? 'portrait' : 'landscape');
      expect(xml.querySelector('headerFooter oddFooter')?.textContent).toBe(
        '&L&8 Dimension summary, 28 November 2026 · &A&R&8Page &P of &N',
      );
    }
  });

  it('has the parts of a sheet in the order that the format asks for', async () => {
    const order = [
      'sheetPr',
      'sheetViews',
      'cols',
      'sheetData',
      'mergeCells',
      'printOptions',
      'pageMargins',
      'pageSetup',
      'headerFooter',
    ];
    for (const { xml } of (await workbook()).sheets) {
      const found = [...xml.children].map(({ tagName }) => tagName);
      expect(found).toEqual(order.filter((name) => found.includes(name)));
    }
  });

  it('prints what people read of the annotations, with the names of the columns on every page', async () => {
    const { header, names } = await workbook();
    const read = header.slice(0, header.indexOf('gone') + 1);
    const rows = everything.annotations.reduce((sum, { tags }) => sum + tags.length, 1);
    expect(read).toHaveLength(12);
    expect(read).toContain('passage');
    expect(names).toEqual([
      ['_xlnm.Print_Area', '1', `'Annotations'!$A$1:$L$${rows}`],
      ['_xlnm.Print_Titles', '1', "'Annotations'!$1:$1"],
      ['_xlnm.Print_Titles', '3', "'Codebook'!$1:$1"],
    ]);
    expect(header.toSorted()).toEqual(csvColumns.map(({ name }) => name).toSorted());
  });

  it('prints no more of them with counts only, where fewer columns are there', async () => {
    const { header, names } = await workbook('counts');
    const read = header.slice(0, header.indexOf('gone') + 1);
    expect(read).not.toContain('passage');
    expect(names[0]?.[2]).toContain(`:$${String.fromCharCode(64 + read.length)}$`);
  });
});
