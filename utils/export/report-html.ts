import type { OnStage } from '../core/export-stage';
import type { Translate } from '../i18n';
import { type Html, type HtmlPart, html } from './html';
import { pictureSvg } from './picture-svg';
import { each, telling } from './progress';
import { countEvidence } from './report';
import type { Block, Evidence, Mark, Report, Table } from './report-types';

/**
 * The document's body as HTML; every text of the record is escaped and set apart from what stands around it. `onStage` is told how much of it is
 * written.
 */
export function reportHtml(text: Translate, report: Report, onStage: OnStage = () => {}): Html {
  const { title, blocks, foot } = report;
  const written = telling(countEvidence(report), 'writing', onStage);
  return html`<main>
<h1>${title}</h1>
${blocks.map((block) => html`${blockHtml(text, block, written)}\n`)}</main>
<footer>
${foot.map((line) => html`<p>${line}</p>\n`)}</footer>
`;
}

function blockHtml(text: Translate, block: Block, written: () => void): Html {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? html`<h2>${block.text}</h2>` : html`<h3>${label(block.text, block.mark)}</h3>`;
    case 'paragraph':
      return block.look ? html`<p class="${block.look}">${block.text}</p>` : html`<p>${block.text}</p>`;
    case 'facts':
      return html`<dl>${block.facts.map(({ label, values }) => html`\n<dt>${label}</dt><dd>${separated(values)}</dd>`)}\n</dl>`;
    case 'list': {
      const items = block.items.map((item) => html`\n<li>${item}</li>`);
      if (block.ordered) return html`<ol>${items}\n</ol>`;
      return block.look ? html`<ul class="${block.look}">${items}\n</ul>` : html`<ul>${items}\n</ul>`;
    }
    case 'table':
      return tableHtml(block.table);
    case 'picture':
      return html`<figure>${pictureSvg(block.picture)}<figcaption>${block.picture.caption}</figcaption></figure>`;
    case 'evidence':
      return html`<ul class="quotations">${Array.from(each(block.items, written), (item) => evidenceHtml(text, item))}\n</ul>`;
  }
}

/** The digit and name of a dimension behind its colour. */
function label(name: string, mark: Mark | undefined): HtmlPart {
  if (!mark) return name;
  return html`<svg class="swatch" width="12" height="12" aria-hidden="true"><rect width="100%" height="100%" fill="${mark.colour}"/></svg> ${mark.digit} ${name}`;
}

function tableHtml({ caption, columns, rows }: Table): Html {
  const number = (index: number) => (columns[index + 1]?.number ? html` class="number"` : null);
  return html`<div class="table"><table>
<caption>${caption}</caption>
<thead><tr>${columns.map((column, index) => html`<th scope="col"${index > 0 && number(index - 1)}>${label(column.text, column.mark)}</th>`)}</tr></thead>
<tbody>${rows.map(
    ({ head, mark, cells, total }) => html`
<tr${total === true && html` class="total"`}><th scope="row">${mark ? label(head, mark) : html`<bdi>${head}</bdi>`}</th>${cells.map(
      (cell, index) => html`<td${number(index)}>${lines(cell)}</td>`,
    )}</tr>`,
  )}
</tbody></table></div>`;
}

function evidenceHtml(text: Translate, { passage, place, said, note, link }: Evidence): Html {
  return html`
<li><blockquote dir="auto">${passage}</blockquote>
<p class="place">${separated(place)}</p>
<p>${separated(said)}</p>${
    note &&
    html`
<p class="note" dir="auto">${text('report-note-of', { note })}</p>`
  }${
    link &&
    html`
<p class="link"><a href="${link}" rel="noopener noreferrer">${text('report-open')}</a></p>`
  }</li>`;
}

/** Each in its own direction, so that Hebrew or a stray control character in one can't turn the others round. */
function separated(words: readonly string[]): HtmlPart {
  return words.map((word, index) => html`${index > 0 && ' · '}<bdi>${word}</bdi>`);
}

function lines(text: string): HtmlPart {
  return text.split('\n').map((line, index) => html`${index > 0 && html`<br>`}${line}`);
}
