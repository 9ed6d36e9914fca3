import type { Summary } from '../core/summary-types';
import type { Translate } from '../i18n';
import { formatDate } from '../i18n/format-date';
import {
  combinationSentence,
  filterSentences,
  gapSentence,
  listWords,
  periodText,
  totalsSentence,
  undatedSentence,
} from '../i18n/summary-sentences';
import type { Content } from './content';
import { type Html, html } from './html';
import css from './summary.css?raw';
import { quotationList } from './summary-quotations';
import { dimensionLabel, numbersTable, sideBySideTable, togetherTable } from './summary-tables';

/** What a summary file is made with beside the summary. */
export interface SummaryHtmlOptions {
  readonly content: Content;
  readonly text: Translate;
  /** ISO 8601 date of the day it is made, where the reviewer is. */
  readonly today: string;
  /** The tool's version. */
  readonly version: string;
}

/** Combinations told in words; the table holds the rest. */
const COMMONEST = 5;

/**
 * The SHA-256 of `summary.css` in base64, so that the document's policy can name the one style it allows. The
 * style has to stay as it is byte for byte; a test says when this is no longer its hash.
 */
export const STYLE_HASH = 'kQtvaacvfaGSH5UGhJeghbudyvSfP0A2ywKRcCyv7qg=';

const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/**
 * A dimension summary as one HTML document that stands alone: no script, no address it loads from, a policy that
 * forbids both, and every text of the record escaped. It prints on A4.
 */
export function summaryHtml(summary: Summary, options: SummaryHtmlOptions): string {
  const { text, today } = options;
  // The title becomes the file name of a printed PDF, so it holds no case reference.
  const title = `${text('summary-title')}, ${formatDate(today)}`;
  const style: Html = { markup: css };
  const document = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
${opening(summary, options)}
${gaps(text, summary)}
<h2>${text('summary-numbers')}</h2>
${numbersTable(text, summary)}
${dimensions(text, summary, options.content)}
${together(text, summary)}
${summary.records.length > 1 && html`<h2>${text('summary-by-record')}</h2>\n${sideBySideTable(text, summary)}`}
</main>
<footer>
<p>${summary.codebook.source}</p>
<p>${text('counts-caveat')}</p>
<p>${made(options)}</p>
</footer>
</body>
</html>
`;
  return document.markup;
}

function opening(summary: Summary, options: SummaryHtmlOptions): Html {
  const { text, content } = options;
  const { review, codebook, filter, totals } = summary;
  const references = summary.records.map(({ record }) => record?.reference ?? text('summary-no-record'));
  const reviewers = new Set(summary.dimensions.flatMap((part) => part.quotations.map(({ reviewer }) => reviewer)));
  const narrowed = filterSentences(text, summary);
  const facts: readonly (readonly [string, string | Html | null])[] = [
    ['export-review', review.name],
    ['export-purpose', text(`purpose-${review.purpose}`)],
    ['export-records', listWords(references)],
    ['export-codebook', text('export-codebook-version', { name: codebook.name, version: codebook.version })],
    ['export-reviewer', listWords([...reviewers].filter(Boolean))],
    ['export-period', periodText(totals)],
    ['export-filter', narrowed.length > 0 ? html`<ul>${narrowed.map((line) => html`<li>${line}</li>`)}</ul>` : null],
    ['export-made-label', made(options)],
  ];
  return html`<h1>${text('summary-title')}</h1>
<dl>${facts.map(([label, value]) => value && html`\n<dt>${text(label)}</dt><dd dir="auto">${value}</dd>`)}
</dl>
<p>${totalsSentence(text, totals)}. ${undatedSentence(text, filter, totals)}</p>
<p class="caveat">${text('counts-caveat')}${content === 'counts' && ` ${text('export-counts-only')}`}</p>`;
}

function made({ text, today, version }: SummaryHtmlOptions): string {
  return text('export-made', { date: formatDate(today), product: text('product-name'), version });
}

function gaps(text: Translate, summary: Summary): Html {
  const found = summary.dimensions.filter(({ gap }) => gap);
  return html`<section class="gaps">
<h2>${text('summary-gaps')}</h2>
${
  found.length === 0
    ? html`<p>${text('summary-no-gaps')}</p>`
    : html`<ul>${found.map(({ dimension }) => html`\n<li>${gapSentence(text, summary, dimension)}</li>`)}\n</ul>`
}
</section>`;
}

function dimensions(text: Translate, summary: Summary, content: Content): Html {
  return html`<h2>${text(content === 'quotations' ? 'summary-quotations' : 'export-dimensions')}</h2>${summary.dimensions.map(
    (part) => {
      const { dimension, passages, gap } = part;
      const nothing = text(gap ? 'summary-no-evidence' : 'summary-not-in-filter');
      return html`
<section>
<h3>${dimensionLabel(summary, dimension)}</h3>
<p>${dimension.definition} ${text('summary-benefit', { benefit: dimension.benefit })}</p>
<p>${passages === 0 ? nothing : `${totalsSentence(text, part)}.`}</p>
${content === 'quotations' && passages > 0 && quotationList(text, summary, part)}
</section>`;
    },
  )}`;
}

function together(text: Translate, summary: Summary): Html {
  const { combinations } = summary.overlap;
  const sentences = combinations.slice(0, COMMONEST).map((each) => combinationSentence(text, summary, each));
  return html`<h2>${text('summary-together')}</h2>
${
  combinations.length === 0
    ? html`<p>${text('summary-together-none')}</p>`
    : html`${togetherTable(text, summary)}
<h3>${text('summary-combinations')}</h3>
<ol>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ol>`
}`;
}
