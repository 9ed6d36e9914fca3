import { hasFingerprint } from '../core/address-secrets';
import { dimensionNumber } from '../core/codebook';
import type { DimensionSummary, Quotation, Summary } from '../core/summary-types';
import type { Translate } from '../i18n';
import { formatDate } from '../i18n/format-date';
import { listWords, totalsSentence } from '../i18n/summary-sentences';
import { tellsPart } from './content';
import type { Block, Evidence, ReportOptions } from './report-types';

/** Each dimension: what it means, its numbers in a sentence, its evidence. */
export function evidenceBlocks(summary: Summary, options: ReportOptions): readonly Block[] {
  const { text, content, include } = options;
  const quoted = tellsPart(content, include, 'quotations');
  return [
    { kind: 'heading', level: 2, text: text(quoted ? 'report-evidence' : 'export-dimensions') },
    ...summary.dimensions.flatMap((part) => dimensionBlocks(summary, part, options, quoted)),
  ];
}

function dimensionBlocks(
  summary: Summary,
  part: DimensionSummary,
  options: ReportOptions,
  quoted: boolean,
): readonly Block[] {
  const { text, most } = options;
  const { dimension, passages, gap } = part;
  const mark = { digit: dimensionNumber(summary.codebook, dimension.id), colour: dimension.light.accent };
  const nothing = text(gap ? 'summary-no-evidence' : 'summary-not-in-filter');
  // The reviewer's choice first; each half stays in its order.
  const ordered = [...part.quotations.filter(({ isKey }) => isKey), ...part.quotations.filter(({ isKey }) => !isKey)];
  const shown = ordered.slice(0, most);
  const left = part.quotations.length - shown.length;
  return [
    { kind: 'heading', level: 3, text: dimension.name, mark },
    {
      kind: 'paragraph',
      text: `${dimension.definition} ${text('summary-benefit', { benefit: dimension.benefit })}`,
    },
    { kind: 'paragraph', text: passages === 0 ? nothing : `${totalsSentence(text, part)}.` },
    ...(quoted && shown.length > 0
      ? [
          {
            kind: 'evidence' as const,
            caption: text('report-evidence-of', { name: dimension.name }),
            items: shown.map((quotation) => evidenceOf(text, summary, part, quotation, options)),
          },
        ]
      : []),
    ...(quoted && left > 0 ? [{ kind: 'paragraph' as const, text: text('report-more', { count: left }) }] : []),
  ];
}

function evidenceOf(
  text: Translate,
  { codebook }: Summary,
  { dimension }: DimensionSummary,
  quotation: Quotation,
  { content, include }: ReportOptions,
): Evidence {
  const others = codebook.dimensions.filter(({ id }) => id !== dimension.id && quotation.dimensions.includes(id));
  return {
    passage: quotation.passage,
    place: [
      quotation.date ? formatDate(quotation.date) : '',
      quotation.heading ?? '',
      quotation.sourceTitle,
      quotation.page === null ? '' : text('summary-page', { page: quotation.page }),
      quotation.reference ?? text('summary-no-record'),
    ].filter(Boolean),
    said: [
      quotation.isKey ? text('report-key') : '',
      quotation.isGone ? text('report-gone') : '',
      text(`direction-${quotation.direction ?? 'unset'}`),
      quotation.side ? text(`side-${quotation.side}`) : '',
      ...quotation.facets.map((facet) => text(`report-facet-${facet}`)),
      others.length > 0 ? text('summary-also', { names: listWords(others.map(({ name }) => name)) }) : '',
      quotation.reviewer,
    ].filter(Boolean),
    note: tellsPart(content, include, 'notes') ? quotation.note : '',
    link: webAddress(quotation.sourceKey) ? quotation.sourceKey : null,
  };
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
