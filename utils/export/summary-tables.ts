import { type Dimension, dimensionNumber } from '../core/codebook';
import type { DimensionSummary, Summary, Tally } from '../core/summary-types';
import type { Translate } from '../i18n';
import { formatDate } from '../i18n/format-date';
import { type Html, html } from './html';

/** The digit and name of a dimension behind its colour. */
export function dimensionLabel(summary: Summary, dimension: Dimension): Html {
  return html`<svg class="swatch" aria-hidden="true"><rect width="100%" height="100%" fill="${dimension.light.accent}"/></svg>${dimensionNumber(summary.codebook, dimension.id)} ${dimension.name}`;
}

/** Every number of the summary, a dimension a row. */
export function numbersTable(text: Translate, summary: Summary): Html {
  const columns = ['passages', 'sources', 'words'].map((name) => text(`summary-${name}`));
  const directions = ['strength', 'concern', 'unset'].map((name) => text(`direction-${name}`));
  const full = Math.max(0, ...summary.dimensions.map(({ tags }) => tags));
  return html`<div class="table"><table>
<caption>${text('summary-numbers-caption')} ${text('export-bar')}</caption>
<thead><tr><th scope="col">${text('summary-dimension')}</th>${[...columns, ...directions].map((name) => html`<th scope="col" class="number">${name}</th>`)}<th scope="col">${text('summary-first-last')}</th></tr></thead>
<tbody>${summary.dimensions.map(
    (row) => html`
<tr><th scope="row">${dimensionLabel(summary, row.dimension)}${bar(row, full)}</th>${tallyCells(text, row)}</tr>`,
  )}

<tr class="total"><th scope="row">${text('summary-total')}</th>${tallyCells(text, summary.totals)}</tr>
</tbody>
</table></div>`;
}

function tallyCells(text: Translate, tally: Tally): Html {
  const { passages, sources, words, strength, concern, unset, firstDate, lastDate } = tally;
  return html`${[passages, sources, words, strength, concern, unset].map((value) => html`<td class="number">${text('summary-number', { value })}</td>`)}<td class="date">${firstDate && lastDate ? html`${formatDate(firstDate)}<br>${formatDate(lastDate)}` : text(passages > 0 ? 'summary-no-date' : 'summary-none')}</td>`;
}

/** Strength filled, concern hatched, not said pale, on one line from zero to `full` tags. */
function bar({ dimension, strength, concern, unset }: DimensionSummary, full: number): Html {
  const share = (count: number) => (full > 0 ? (count / full) * 100 : 0);
  const id = `hatch-${dimension.id}`;
  const rect = (start: number, count: number, fill: string) =>
    count > 0 && html`<rect x="${share(start)}%" width="${share(count)}%" height="12" fill="${fill}"/>`;
  const { accent, tint } = dimension.light;
  return html`<svg class="bar" aria-hidden="true"><pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><rect width="3" height="6" fill="${accent}"/></pattern>${rect(0, strength, accent)}${rect(strength, concern, `url(#${id})`)}${rect(strength + concern, unset, tint)}</svg>`;
}

/** How often each two dimensions were given together. */
export function togetherTable(text: Translate, summary: Summary): Html {
  return html`<div class="table"><table>
<caption>${text('summary-together-caption')}</caption>
<thead><tr><th scope="col">${text('summary-dimension')}</th>${dimensionHeadings(summary)}</tr></thead>
<tbody>${summary.dimensions.map(
    ({ dimension }, index) => html`
<tr><th scope="row">${dimensionLabel(summary, dimension)}</th>${(summary.overlap.matrix[index] ?? []).map((passages) => html`<td class="number">${text('summary-number', { value: passages })}</td>`)}</tr>`,
  )}
</tbody></table></div>`;
}

/** The passages of each dimension in each record. */
export function sideBySideTable(text: Translate, summary: Summary): Html {
  return html`<div class="table"><table>
<caption>${text('summary-by-record-caption')}</caption>
<thead><tr><th scope="col">${text('summary-record')}</th>${dimensionHeadings(summary)}</tr></thead>
<tbody>${summary.records.map(
    ({ record, dimensions }) => html`
<tr><th scope="row"><bdi>${record?.reference ?? text('summary-no-record')}</bdi></th>${dimensions.map(({ gap, passages }) => (gap ? html`<td class="number gap">${text('summary-gap-cell')}</td>` : html`<td class="number">${text('summary-number', { value: passages })}</td>`))}</tr>`,
  )}
</tbody></table></div>`;
}

function dimensionHeadings(summary: Summary): readonly Html[] {
  return summary.dimensions.map(
    ({ dimension }) => html`<th scope="col" class="number">${dimensionLabel(summary, dimension)}</th>`,
  );
}
