import type { Feature, Sheet } from 'write-excel-file/universal';
import type { Translate } from '../i18n';
import { escapeXml } from './xml';

/** A sheet of the workbook, and how it is printed: on A4, as small as one page's width needs. */
export interface PaperSheet {
  readonly name: string;
  /** Characters of its columns. */
  readonly widths: readonly number[];
  readonly data: Sheet<Blob>['data'];
  readonly orientation: 'portrait' | 'landscape';
  /** The names of the columns stand at the top of every page. */
  readonly headOnEveryPage: boolean;
  /** How many columns are printed, from the left. */
  readonly printed: number;
}

/** Inches. */
const MARGINS = '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.75" header="0.3" footer="0.4"/>';
/** Lines between the cells of a long table. */
const LINES = '<printOptions gridLines="1"/>';
const FIT = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

/** How sheets look on paper, which the library leaves to others; `title` stands at the foot of every page. */
export function onPaper(sheets: readonly PaperSheet[], title: string, text: Translate): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          // In the order of the format: first and last of what a sheet holds (ECMA-376-1, 18.3.1.99).
          transform: (xml) => xml.replace(/<worksheet[^>]*>/, (start) => start + FIT),
          insert: (_, { sheetIndex }) => {
            const { orientation = 'portrait', headOnEveryPage = false } = sheets[sheetIndex] ?? {};
            const setup = `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`;
            return (headOnEveryPage ? LINES : '') + MARGINS + setup + footer(title, text);
          },
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            xml.replace(/<definedNames\s*\/>/, () => `<definedNames>${sheets.map(namesOf).join('')}</definedNames>`),
        },
      },
    },
  };
}

/** Title and sheet to the left, the page's number to the right (ECMA-376-1, 18.3.1.46). */
function footer(title: string, text: Translate): string {
  const words = (plain: string) => plain.replaceAll('&', '&&');
  const page = `${words(text('report-page'))} &P ${words(text('report-of-pages'))} &N`;
  return `<headerFooter><oddFooter>${escapeXml(`&L&8${words(` ${title}`)} · &A&R&8${page}`)}</oddFooter></headerFooter>`;
}

/** The names by which a workbook knows what of a sheet is printed, and which rows on every page. */
function namesOf({ name, data, widths, printed, headOnEveryPage }: PaperSheet, at: number): string {
  const place = (range: string) => escapeXml(`'${name.replaceAll("'", "''")}'!${range}`);
  const named = (what: string, range: string) =>
    `<definedName name="_xlnm.${what}" localSheetId="${at}">${place(range)}</definedName>`;
  const area = printed < widths.length ? named('Print_Area', `$A$1:$${letter(printed)}$${data.length}`) : '';
  return area + (headOnEveryPage ? named('Print_Titles', '$1:$1') : '');
}

/** The name of the nth column, of the first 26. */
function letter(column: number): string {
  return String.fromCharCode(64 + column);
}
