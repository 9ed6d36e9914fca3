import type { Translate } from '../i18n';
import type { Block, Report } from './report-types';
import { apart } from './written';

/** The document as plain text, for where formatted text can't be pasted: columns of tables by tabs. */
export function plainText(text: Translate, { title, blocks, foot }: Report): string {
  return `${[title, ...blocks.map((block) => blockText(text, block)), ...foot].join('\n\n')}\n`;
}

function blockText(text: Translate, block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.mark ? `${block.mark.digit} ${block.text}` : block.text;
    case 'paragraph':
      return block.text;
    case 'facts':
      return block.facts.map(({ label, values }) => `${label}: ${values.map(apart).join(' · ')}`).join('\n');
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '•'} ${item}`).join('\n');
    case 'table': {
      const { caption, columns, rows } = block.table;
      const lines = rows.map(({ head, cells }) => [apart(head), ...cells.map(oneLine)].join('\t'));
      return [caption, columns.map((column) => column.text).join('\t'), ...lines].join('\n');
    }
    case 'picture':
      return block.picture.alt;
    case 'evidence':
      return block.items
        .map(({ passage, place, said, note }) =>
          [
            `“${apart(passage)}”`,
            [...place, ...said].map((words) => apart(oneLine(words))).join(' · '),
            ...(note ? [text('report-note-of', { note: apart(note) })] : []),
          ].join('\n'),
        )
        .join('\n\n');
  }
}

function oneLine(words: string): string {
  return words.replaceAll('\n', ' – ');
}
