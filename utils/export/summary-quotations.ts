import { hasFingerprint } from '../core/address-secrets';
import type { DimensionSummary, Quotation, Summary } from '../core/summary-types';
import type { Translate } from '../i18n';
import { formatDate } from '../i18n/format-date';
import { listWords } from '../i18n/summary-sentences';
import { type Html, type HtmlPart, html } from './html';

/** The quotations of a dimension, each with where it stands and what was said of it. */
export function quotationList(text: Translate, summary: Summary, part: DimensionSummary): Html {
  return html`<ul class="quotations">${part.quotations.map((quotation) => quotationItem(text, summary, part, quotation))}
</ul>`;
}

function quotationItem(text: Translate, summary: Summary, part: DimensionSummary, quotation: Quotation): Html {
  const others = summary.codebook.dimensions.filter(
    ({ id }) => id !== part.dimension.id && quotation.dimensions.includes(id),
  );
  const place = dotted([
    quotation.reference ?? text('summary-no-record'),
    quotation.sourceTitle,
    quotation.heading,
    quotation.date && formatDate(quotation.date),
  ]);
  const said = dotted([
    text(`direction-${quotation.direction ?? 'unset'}`),
    quotation.side && text(`side-${quotation.side}`),
    others.length > 0 && text('summary-also', { names: listWords(others.map(({ name }) => name)) }),
    quotation.reviewer,
  ]);
  return html`
<li><blockquote dir="auto">${quotation.passage}</blockquote>
<p class="place">${place}</p>
<p>${said}</p>${
    quotation.note &&
    html`
<p class="note" dir="auto"><strong>${text('summary-note')}:</strong> ${quotation.note}</p>`
  }${
    webAddress(quotation.sourceKey) &&
    html`
<p class="link"><a href="${quotation.sourceKey}" rel="noopener noreferrer">${text('export-link')}</a></p>`
  }</li>`;
}

/** Each in its own direction, so that Hebrew or a stray control character in one can't turn the others round. */
function dotted(words: readonly (string | null | false)[]): readonly HtmlPart[] {
  return words.filter(Boolean).map((word, index) => html`${index > 0 && ' · '}<bdi>${word}</bdi>`);
}

/**
 * Keys come from pages and files, so nothing but web addresses may become a link, and none that had a part taken out
 * for a fingerprint: it opens nothing.
 */
function webAddress(sourceKey: string): boolean {
  if (hasFingerprint(sourceKey)) return false;
  const address = URL.parse(sourceKey);
  return address?.protocol === 'https:' || address?.protocol === 'http:';
}
