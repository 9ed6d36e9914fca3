import type { Summary } from '../core/summary-types';
import { formatDate } from '../i18n/format-date';
import { filterSentences, goneSentence, periodText, totalsSentence, undatedSentence } from '../i18n/summary-sentences';
import type { Block, Fact, ReportOptions } from './report-types';

/** What the document is, of what, by whom, when and with what, and what its numbers do not say. */
export function openingBlocks(summary: Summary, options: ReportOptions): readonly Block[] {
  const { text, content } = options;
  const { filter, totals } = summary;
  const more = [undatedSentence(text, filter, totals), goneSentence(text, summary)].filter(Boolean);
  const caveat = content === 'quotations' ? '' : ` ${text(`export-${content}-only`)}`;
  return [
    { kind: 'paragraph', text: text('report-what', { codebook: summary.codebook.name }) },
    { kind: 'facts', facts: factsOf(summary, options) },
    { kind: 'paragraph', text: [`${totalsSentence(text, totals)}.`, ...more].join(' ') },
    { kind: 'paragraph', text: text('counts-caveat') + caveat, look: 'caveat' },
  ];
}

/** Labels and what stands beside them; those without a value are left out. */
export function factsOf(summary: Summary, options: ReportOptions): readonly Fact[] {
  const { text } = options;
  const { review, codebook, entriesRead } = summary;
  const by = [options.reviewer, options.role].filter(Boolean);
  const facts: readonly (readonly [string, readonly string[]])[] = [
    ['export-review', [review.name]],
    ['export-purpose', [text(`purpose-${review.purpose}`)]],
    ['export-records', summary.records.map(({ record }) => record?.reference ?? text('summary-no-record'))],
    ['export-period', [periodText(summary.totals) ?? text('report-no-period')]],
    ['export-entries', entriesRead.known ? [text('summary-number', { value: entriesRead.count })] : []],
    ['export-filter', filterSentences(text, summary)],
    ['export-made-by', by.length > 0 ? by : [text('report-no-reviewer')]],
    ['export-reviewer', reviewersOf(summary)],
    ['export-codebook', [text('export-codebook-version', { name: codebook.name, version: codebook.version })]],
    ['export-model', [codebook.source]],
    ['export-made-label', [madeLine(options)]],
  ];
  return facts
    .map(([label, values]) => ({ label: text(label), values: values.filter(Boolean) }))
    .filter(({ values }) => values.length > 0);
}

/** The names or initials on the passages, in the order they first stand. */
function reviewersOf(summary: Summary): readonly string[] {
  const names = summary.dimensions.flatMap(({ quotations }) => quotations.map(({ reviewer }) => reviewer));
  return [...new Set(names)].filter(Boolean);
}

/** "22 November 2026, with Secure Base Annotator 1.2.3". */
export function madeLine({ text, today, version }: Pick<ReportOptions, 'text' | 'today' | 'version'>): string {
  return text('export-made', { date: formatDate(today), product: text('product-name'), version });
}
