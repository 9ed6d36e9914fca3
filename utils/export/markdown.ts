import type { OnStage } from '../core/export-stage';
import type { Summary } from '../core/summary-types';
import type { Translate } from '../i18n';
import { markdownCell, markdownText } from './markdown-text';
import { each, telling } from './progress';
import { countEvidence, report } from './report';
import { madeLine } from './report-opening';
import type { Block, Evidence, Mark, ReportOptions, Table } from './report-types';
import { apart } from './written';

/** A dimension summary as Markdown (CommonMark, tables as GitHub has them); nothing of the record becomes markup. */
export function markdown(summary: Summary, options: ReportOptions, onStage: OnStage = () => {}): string {
  const { text } = options;
  const made = report(summary, options);
  const { title, blocks, foot } = made;
  const written = telling(countEvidence(made), 'writing', onStage);
  return [
    `# ${markdownText(title)}`,
    ...blocks.map((block) => blockText(text, block, written)),
    '---',
    ...[...foot, madeLine(options)].map(words),
  ]
    .join('\n\n')
    .concat('\n');
}

function blockText(text: Translate, block: Block, written: () => void): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${markdownCell(marked(block.text, block.mark))}`;
    case 'paragraph':
      return block.look ? `> ${words(block.text)}` : words(block.text);
    case 'facts':
      return block.facts
        .map(({ label, values }) => `- **${markdownCell(label)}:** ${values.map(cell).join(' · ')}`)
        .join('\n');
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${cell(item)}`).join('\n');
    case 'table':
      return tableText(block.table);
    case 'picture':
      // A picture would be a second file; its numbers say the same.
      return words(block.picture.alt);
    case 'evidence':
      return Array.from(each(block.items, written), (item) => evidenceText(text, item)).join('\n\n');
  }
}

function tableText({ caption, columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `${words(caption)}\n`,
    line(columns.map(({ text, mark }) => markdownCell(marked(text, mark)))),
    line(columns.map(({ number }) => (number ? '---:' : ':---'))),
    ...rows.map(({ head, mark, cells }) => line([cell(marked(head, mark)), ...cells.map(cell)])),
  ].join('\n');
}

function evidenceText(text: Translate, { passage, place, said, note }: Evidence): string {
  const quote = words(passage).replaceAll('\n', '\n> ');
  const about = [...place, ...said].map(cell).join(' · ');
  const noted = note ? `\n\n${words(text('report-note-of', { note }))}` : '';
  return `> ${quote}\n\n${about}${noted}`;
}

function marked(name: string, mark: Mark | undefined): string {
  return mark ? `${mark.digit} ${name}` : name;
}

/** Never empty: an empty line would end what it stands in. */
function words(text: string): string {
  return markdownText(apart(text)) || '\u00a0';
}

function cell(text: string): string {
  return markdownCell(apart(text));
}
