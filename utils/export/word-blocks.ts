import { HeadingLevel, Paragraph, type Table } from 'docx';
import type { Translate } from '../i18n';
import { each } from './progress';
import type { Block } from './report-types';
import { type Pngs, pictureElements } from './word-pictures';
import { evidenceRows } from './word-rows';
import { EVIDENCE_WIDTHS, evidenceTable, factsTable, numberTable } from './word-tables';
import { lineRuns } from './word-text';

/**
 * What a part of the document is in Word; the rows of its passages are added to `rows`, a text for each table, and
 * `written` is called after each.
 */
export function blockElements(
  block: Block,
  text: Translate,
  pngs: Pngs,
  rows: string[],
  written: () => void,
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
      rows.push(evidenceRows(each(block.items, written), EVIDENCE_WIDTHS, text));
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
