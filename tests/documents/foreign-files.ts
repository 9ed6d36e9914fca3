import path from 'node:path';

/** The files that mammoth is tested with, which we did not write. */
const MAMMOTH = path.resolve(import.meta.dirname, '../../node_modules/mammoth/test/test-data');

/** A passage of a document, as its elements have it. */
export type Passage = readonly [where: string, by: 'mouse' | 'keys', words: string];

/** Files of other programs, and what is marked in each of them before it is opened again. */
export const FOREIGN_FILES: readonly [what: string, file: string, passages: readonly Passage[]][] = [
  [
    'a report by LibreOffice, with a table over two pages, a footnote, a page on its side and languages from right to left',
    'report.pdf',
    [
      ['over a line break', 'mouse', 'the carer sat on the landing until the breathing slowed'],
      [
        'in justified lines, over two breaks',
        'keys',
        'accompanying Robin whenever circumstances demanded understanding',
      ],
      ['in a footnote', 'mouse', 'nobody of this document is a real person'],
      ['in a cell, over a line break', 'mouse', 'the rules of screen time together'],
      ['in a cell, over a line break', 'keys', 'the story for the class and read'],
      ['in the cell that a page break parts, on its second page', 'mouse', 'kitchen door'],
      ['on a page on its side', 'keys', 'how the last six months had been for them'],
      ['in Arabic, over a line break', 'mouse', 'الصغير الذي ينام عند الباب'],
      ['in Hebrew, over a line break', 'keys', 'הקטן שישן ליד הדלת'],
    ],
  ],
  [
    'minutes by groff and Ghostscript, in two columns',
    'minutes.pdf',
    [
      ['over a hyphen', 'mouse', 'the extraordinarily difficult circum\u00adstances of the week'],
      ['over two hyphens', 'keys', 'delayed the docu\u00admentation'],
      ['with ligatures', 'mouse', 'the efficient office staff had found the official filings'],
      ['over a page break', 'mouse', 'the different plans fit together.-2-She asked the child'],
      ['over a page break', 'keys', 'plans fit together.-2-She asked'],
      ['in a cell', 'keys', 'the end of March'],
    ],
  ],
  [
    'a form by LibreOffice',
    'form.pdf',
    [
      ['over a line break', 'mouse', 'as the child wants to be called in the meeting and in the letter'],
      ['beside a field', 'keys', 'know about your wishes?'],
    ],
  ],
  [
    'the report as a Word file',
    'report.docx',
    [
      ['in a paragraph', 'mouse', 'the carer sat on the landing until the breathing slowed'],
      ['in a footnote', 'keys', 'nobody of this document is a real person'],
      ['in a cell', 'keys', 'I chose the story for the class'],
      ['in Arabic', 'mouse', 'الصغير الذي ينام عند الباب'],
    ],
  ],
  ['a footnote that mammoth is tested with', path.join(MAMMOTH, 'footnotes.docx'), [['in it', 'keys', 'Ouch']]],
  [
    'a table that mammoth is tested with',
    path.join(MAMMOTH, 'tables.docx'),
    [
      ['in a cell', 'mouse', 'Top left'],
      ['over cells', 'keys', 'Bottom leftBottom right'],
    ],
  ],
];
