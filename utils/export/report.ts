import type { Summary } from '../core/summary-types';
import type { Translate } from '../i18n';
import { formatDate } from '../i18n/format-date';
import { gapSentence } from '../i18n/summary-sentences';
import { type Part, tellsPart } from './content';
import { barsPicture } from './picture-bars';
import { lanesPicture } from './picture-lanes';
import { assessmentBlocks } from './report-assessment';
import { evidenceBlocks } from './report-evidence';
import { openingBlocks } from './report-opening';
import { numbersTable, sideBySideTable, togetherBlocks } from './report-tables';
import type { Block, Report, ReportOptions } from './report-types';

/** The document of a summary: what it is and of what, gaps, numbers, what was said, evidence by dimension. */
export function report(summary: Summary, options: ReportOptions): Report {
  const { text, today, content, include } = options;
  const tells = (part: Part) => tellsPart(content, include, part);
  return {
    title: `${text('summary-title')}, ${formatDate(today)}`,
    blocks: [
      ...openingBlocks(summary, options),
      ...(tells('gaps') ? gapBlocks(text, summary) : []),
      ...(tells('numbers') ? [heading(text('summary-numbers')), numbersTable(text, summary)] : []),
      ...(tells('charts') ? pictureBlocks(text, summary) : []),
      ...(tells('commentary') ? assessmentBlocks(text, summary) : []),
      ...evidenceBlocks(summary, options),
      ...(tells('numbers') ? comparingBlocks(text, summary) : []),
    ],
    foot: [summary.codebook.source, text('counts-caveat')],
  };
}

/** How many passages a document quotes, one for each dimension they are quoted under. */
export function countEvidence({ blocks }: Report): number {
  return blocks.reduce((sum, block) => sum + (block.kind === 'evidence' ? block.items.length : 0), 0);
}

function heading(words: string): Block {
  return { kind: 'heading', level: 2, text: words };
}

function gapBlocks(text: Translate, summary: Summary): readonly Block[] {
  const found = summary.dimensions.filter(({ gap }) => gap);
  const sentences = found.map(({ dimension }) => gapSentence(text, summary, dimension));
  return [
    heading(text('summary-gaps')),
    sentences.length > 0
      ? { kind: 'list', ordered: false, items: sentences, look: 'gaps' }
      : { kind: 'paragraph', text: text('summary-no-gaps') },
  ];
}

function pictureBlocks(text: Translate, summary: Summary): readonly Block[] {
  if (summary.totals.passages === 0) return [];
  const lanes = lanesPicture(text, summary);
  return [
    { kind: 'picture', picture: barsPicture(text, summary) },
    ...(lanes ? [{ kind: 'picture' as const, picture: lanes }] : []),
  ];
}

function comparingBlocks(text: Translate, summary: Summary): readonly Block[] {
  return [
    heading(text('summary-together')),
    ...togetherBlocks(text, summary),
    ...(summary.records.length > 1 ? [heading(text('summary-by-record')), sideBySideTable(text, summary)] : []),
  ];
}
