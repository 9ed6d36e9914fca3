import { HeadingLevel, ImageRun, Paragraph, type Table } from 'docx';
import type { Translate } from '../i18n';
import type { Block, Picture } from './report-types';
import { evidenceRows } from './word-rows';
import { EVIDENCE_WIDTHS, evidenceTable, factsTable, numberTable } from './word-tables';
import { lineRuns, type Pngs } from './word-text';

/** What a part of the document is in Word; the rows of its passages are added to `rows`, a text for each table. */
export function blockElements(
  block: Block,
  text: Translate,
  pngs: Pngs,
  rows: string[],
): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading': {
      const words = block.mark ? `${block.mark.digit} ${block.text}` : block.text;
      const heading = block.level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      return [new Paragraph({ heading, children: lineRuns(words) })];
    }
    case 'paragraph':
      return [new Paragraph({ ...(block.look ? { style: 'Boxed' } : {}), children: lineRuns(block.text) })];
    case 'facts':
      return [factsTable(block.facts), gapAfter()];
    case 'list': {
      const kind = block.ordered ? { numbering: { reference: 'numbered', level: 0 } } : { bullet: { level: 0 } };
      const bold = block.look === 'gaps';
      return block.items.map((item) => new Paragraph({ ...kind, children: lineRuns(item, { bold }) }));
    }
    case 'table':
      return [tableTitle(block.table.caption), numberTable(block.table), gapAfter()];
    case 'picture':
      return pictureElements(block.picture, pngs);
    case 'evidence':
      rows.push(evidenceRows(block.items, EVIDENCE_WIDTHS, text));
      return [tableTitle(block.caption), evidenceTable(rows.length - 1, text), gapAfter()];
  }
}

function tableTitle(caption: string): Paragraph {
  return new Paragraph({ style: 'TableTitle', children: lineRuns(caption) });
}

/** Word joins a table to what follows it. */
function gapAfter(): Paragraph {
  return new Paragraph({ style: 'Small', children: [] });
}

function pictureElements({ name, width, height, alt, caption }: Picture, pngs: Pngs): readonly Paragraph[] {
  const data = pngs.get(name);
  // Without its picture the numbers are said all the same.
  if (!data) return [new Paragraph({ style: 'PictureTitle', children: lineRuns(alt) })];
  const image = new ImageRun({
    type: 'png',
    data,
    transformation: { width: Math.min(width, 640), height: Math.round(height * Math.min(1, 640 / width)) },
    altText: { name, title: caption, description: alt },
  });
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 200, after: 40, line: 240, lineRule: 'auto' },
      children: [image],
    }),
    new Paragraph({ style: 'PictureTitle', children: lineRuns(caption) }),
  ];
}
