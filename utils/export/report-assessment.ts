import { assessmentOf } from '../core/assessment';
import type { RecordSummary, Summary } from '../core/summary-types';
import type { Translate } from '../i18n';
import { formatDate } from '../i18n/format-date';
import type { Block, Table } from './report-types';

/** What the reviewer said of each record and dimension, apart from what is counted; nothing when nothing was said. */
export function assessmentBlocks(text: Translate, summary: Summary): readonly Block[] {
  const said = summary.records.flatMap((part) => recordBlocks(text, summary, part));
  if (said.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: text('report-assessment') },
    { kind: 'paragraph', text: text('report-assessment-what') },
    ...said,
  ];
}

function recordBlocks(text: Translate, summary: Summary, part: RecordSummary): readonly Block[] {
  const { record, assessment } = part;
  if (!record || !assessment) return [];
  const dimensions = summary.dimensions.map(({ dimension }) => ({
    dimension,
    said: assessmentOf(assessment, dimension.id),
  }));
  const commentary = dimensions.flatMap(({ dimension, said }) =>
    said.commentary === '' ? [] : [{ label: dimension.name, values: [said.commentary] }],
  );
  const table = ratingsTable(text, dimensions);
  if (commentary.length === 0 && table.rows.length === 0) return [];
  return [
    ...(summary.records.length > 1 ? [{ kind: 'heading' as const, level: 3 as const, text: record.reference }] : []),
    ...(commentary.length > 0 ? [{ kind: 'facts' as const, facts: commentary }] : []),
    ...(table.rows.length > 0 ? [{ kind: 'table' as const, table }] : []),
  ];
}

type Said = {
  readonly dimension: { readonly name: string };
  readonly said: ReturnType<typeof assessmentOf>;
};

/** Every rating, the earlier ones too: how a judgement came about is part of it. */
function ratingsTable(text: Translate, dimensions: readonly Said[]): Table {
  return {
    caption: text('report-ratings'),
    columns: [
      { text: text('summary-dimension'), number: false },
      { text: text('report-rating'), number: true },
      { text: text('report-rating-date'), number: false },
      { text: text('report-rating-by'), number: false },
    ],
    rows: dimensions.flatMap(({ dimension: { name }, said }) =>
      said.ratings.map(({ date, value, part, reviewer }) => ({
        head: part ? text(`report-rating-part-${part}`, { name }) : name,
        cells: [text('summary-number', { value }), formatDate(date), reviewer],
      })),
    ),
  };
}
