import { AlignmentType, Document, Footer, Header, LevelFormat, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { OnStage } from '../core/export-stage';
import type { Summary } from '../core/summary-types';
import { telling } from './progress';
import { countEvidence, report } from './report';
import { madeLine } from './report-opening';
import type { ReportOptions } from './report-types';
import { blockElements } from './word-blocks';
import { type DrawPicture, drawPictures } from './word-pictures';
import { withRows } from './word-rows';
import { wordStyles } from './word-styles';
import { lineRuns, WIDTH } from './word-text';

/** Twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1_134;

/**
 * A dimension summary as a Word document on A4: headings, tables that name their columns on every page, pictures with
 * alternative text, page numbers. Every text stands in a run of its own, so none of it can be a field or markup.
 */
export async function word(
  summary: Summary,
  options: ReportOptions,
  draw: DrawPicture,
  onStage: OnStage = () => {},
): Promise<Uint8Array> {
  const { text } = options;
  const made = report(summary, options);
  const written = telling(countEvidence(made), 'writing', onStage);
  const pngs = await drawPictures(made.blocks, draw);
  const rows: string[] = [];
  const elements = made.blocks.flatMap((block) => blockElements(block, text, pngs, rows, written));
  // What is left is done by the library, in one piece.
  onStage('writing', null);
  const file = new Document({
    title: made.title,
    creator: text('product-name'),
    lastModifiedBy: text('product-name'),
    description: text('counts-caveat'),
    styles: wordStyles,
    numbering: {
      config: [
        {
          reference: 'numbered',
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              style: { paragraph: { indent: { left: 400, hanging: 400 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
        },
        headers: { default: new Header({ children: [small(made.title, AlignmentType.RIGHT)] }) },
        footers: { default: footer(options) },
        children: [
          new Paragraph({ style: 'Title', children: lineRuns(made.title) }),
          ...elements,
          ...[...made.foot, madeLine(options)].map((line) => small(line, AlignmentType.LEFT)),
        ],
      },
    ],
  });
  return withRows(new Uint8Array(await Packer.toArrayBuffer(file)), rows);
}

function footer({ text }: ReportOptions): Footer {
  const numbers = [
    `${text('report-page')} `,
    PageNumber.CURRENT,
    ` ${text('report-of-pages')} `,
    PageNumber.TOTAL_PAGES,
  ];
  return new Footer({
    children: [
      new Paragraph({
        style: 'Small',
        tabStops: [{ type: 'right', position: WIDTH }],
        children: [new TextRun(text('counts-caveat')), new TextRun({ children: ['\t', ...numbers] })],
      }),
    ],
  });
}

function small(line: string, alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Paragraph {
  return new Paragraph({ style: 'Small', alignment, children: lineRuns(line) });
}
