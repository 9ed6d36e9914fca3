import { type Dimension, dimensionNumber } from '../core/codebook';
import type { Summary, Tally } from '../core/summary-types';
import type { Translate } from '../i18n';
import { formatDate } from '../i18n/format-date';
import { combinationSentence } from '../i18n/summary-sentences';
import type { Block, Mark } from './report-types';

/** Combinations told in words; the table holds the rest. */
const COMMONEST = 5;

/** Every number of the summary, a dimension a row. */
export function numbersTable(text: Translate, summary: Summary): Block {
  const names = ['passages', 'sources', 'words'].map((name) => text(`summary-${name}`));
  const directions = ['strength', 'concern', 'unset'].map((name) => text(`direction-${name}`));
  return {
    kind: 'table',
    table: {
      caption: text('summary-numbers-caption'),
      columns: [
        { text: text('summary-dimension'), number: false },
        ...[...names, ...directions].map((name) => ({ text: name, number: true })),
        { text: text('summary-first-last'), number: false },
      ],
      rows: [
        ...summary.dimensions.map((row) => ({
          head: row.dimension.name,
          mark: markOf(summary, row.dimension),
          cells: tallyCells(text, row),
        })),
        { head: text('summary-total'), cells: tallyCells(text, summary.totals), total: true },
      ],
    },
  };
}

function tallyCells(text: Translate, tally: Tally): readonly string[] {
  const { passages, sources, words, strength, concern, unset, firstDate, lastDate } = tally;
  const numbers = [passages, sources, words, strength, concern, unset].map((value) =>
    text('summary-number', { value }),
  );
  const dates =
    firstDate && lastDate
      ? `${formatDate(firstDate)}\n${formatDate(lastDate)}`
      : text(passages > 0 ? 'summary-no-date' : 'summary-none');
  return [...numbers, dates];
}

/** How often each two dimensions were given together, and the commonest sets. */
export function togetherBlocks(text: Translate, summary: Summary): readonly Block[] {
  const { combinations, matrix } = summary.overlap;
  if (combinations.length === 0) return [{ kind: 'paragraph', text: text('summary-together-none') }];
  const sentences = combinations.slice(0, COMMONEST).map((each) => combinationSentence(text, summary, each));
  return [
    {
      kind: 'table',
      table: {
        caption: text('summary-together-caption'),
        columns: dimensionColumns(text('summary-dimension'), summary),
        rows: summary.dimensions.map(({ dimension }, index) => ({
          head: dimension.name,
          mark: markOf(summary, dimension),
          cells: (matrix[index] ?? []).map((value) => text('summary-number', { value })),
        })),
      },
    },
    { kind: 'heading', level: 3, text: text('summary-combinations') },
    { kind: 'list', ordered: true, items: sentences },
  ];
}

/** The passages of each dimension in each record. */
export function sideBySideTable(text: Translate, summary: Summary): Block {
  return {
    kind: 'table',
    table: {
      caption: text('summary-by-record-caption'),
      columns: dimensionColumns(text('summary-record'), summary),
      rows: summary.records.map(({ record, dimensions }) => ({
        head: record?.reference ?? text('summary-no-record'),
        cells: dimensions.map(({ gap, passages }) =>
          gap ? text('summary-gap-cell') : text('summary-number', { value: passages }),
        ),
      })),
    },
  };
}

function dimensionColumns(first: string, summary: Summary) {
  return [
    { text: first, number: false },
    ...summary.dimensions.map(({ dimension }) => ({
      text: dimension.name,
      number: true,
      mark: markOf(summary, dimension),
    })),
  ];
}

function markOf(summary: Summary, dimension: Dimension): Mark {
  return { digit: dimensionNumber(summary.codebook, dimension.id), colour: dimension.light.accent };
}
