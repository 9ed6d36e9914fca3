import { findNames } from './find-names';
import { type Disguise, disguiseOf, initialsOf, type Pseudonym } from './pseudonyms';
import type { CaseRecord } from './record';
import type { DimensionSummary, Quotation, RecordSummary, Summary } from './summary-types';

/** Which names a file has: as written, as the records' lists say, or every name cut to its initials. */
export type Names = 'written' | 'listed' | 'initials';

/** Whether a record of the summary has names to be replaced. */
export function hasPseudonyms({ records }: Pick<Summary, 'records'>): boolean {
  return records.some(({ record }) => (record?.pseudonyms?.length ?? 0) > 0);
}

/**
 * The summary with its names replaced in passages, notes, headings, titles, references and the review's name. Each
 * record has its own list; what belongs to no record goes by all of them. Counts and ids stay as they are.
 */
export function disguiseSummary(summary: Summary, names: Names): Summary {
  if (names === 'written') return summary;
  const found = names === 'initials' ? findNames(textsOf(summary)).map(({ name }) => name) : [];
  const lists = summary.records.map(({ record }) => listOf(record, names, found));
  const all = disguiseOf([...lists.flat(), ...found.map(withInitials)]);
  const byReference = new Map<string | null, Disguise>(
    summary.records.map(({ record }, index) => [
      record?.reference ?? null,
      record ? disguiseOf(lists[index] ?? []) : all,
    ]),
  );
  const of = (reference: string | null) => byReference.get(reference) ?? all;
  const dimensions = (parts: readonly DimensionSummary[]) =>
    parts.map((part) => ({ ...part, quotations: part.quotations.map((each) => quoted(each, of(each.reference))) }));
  return {
    ...summary,
    review: { ...summary.review, name: all(summary.review.name) },
    dimensions: dimensions(summary.dimensions),
    records: summary.records.map((part) => ({
      ...part,
      record: part.record && { ...part.record, reference: of(part.record.reference)(part.record.reference) },
      dimensions: dimensions(part.dimensions),
    })),
  };
}

/** Every text of the summary in which a name may stand, each once for a passage. */
export function textsOf({ review, dimensions, records }: Summary): readonly string[] {
  const seen = new Map(dimensions.flatMap(({ quotations }) => quotations.map((each) => [each.id, each] as const)));
  const texts = [...seen.values()].flatMap(({ passage, note, heading, sourceTitle }) => [
    passage,
    note,
    heading ?? '',
    sourceTitle,
  ]);
  const references = records.flatMap(({ record }: RecordSummary) => record?.reference ?? []);
  return [review.name, ...references, ...texts].filter(Boolean);
}

function listOf(record: CaseRecord | null, names: Names, found: readonly string[]): readonly Pseudonym[] {
  const listed = record?.pseudonyms ?? [];
  if (names === 'listed') return listed;
  return [...listed.map(({ name }) => withInitials(name)), ...found.map(withInitials)];
}

function withInitials(name: string): Pseudonym {
  return { name, replacement: initialsOf(name) };
}

function quoted(quotation: Quotation, disguise: Disguise): Quotation {
  const { passage, note, heading, sourceTitle, reference } = quotation;
  return {
    ...quotation,
    passage: disguise(passage),
    note: disguise(note),
    heading: heading === null ? null : disguise(heading),
    sourceTitle: disguise(sourceTitle),
    reference: reference === null ? null : disguise(reference),
    // An address may hold a name in a form that no list foresees, and it leads to the record.
    sourceKey: '',
  };
}
