import type { Assessment } from './assessment';
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
 * record goes by its own list first and then by those of the others: a name listed anywhere is in no part of the
 * file. Counts and ids stay as they are.
 */
export function disguiseSummary(summary: Summary, names: Names): Summary {
  if (names === 'written') return summary;
  const found = names === 'initials' ? findNames(textsOf(summary)).map(({ name }) => name) : [];
  const lists = summary.records.map(({ record }) => listOf(record, names));
  const all = [...lists.flat(), ...found.map(withInitials)];
  const ofAll = disguiseOf(all);
  const byReference = new Map<string | null, Disguise>(
    summary.records.map(({ record }, index) => {
      const own = lists[index] ?? [];
      return [record?.reference ?? null, own.length > 0 ? disguiseOf([...own, ...all]) : ofAll];
    }),
  );
  const of = (reference: string | null) => byReference.get(reference) ?? ofAll;
  const dimensions = (parts: readonly DimensionSummary[]) =>
    parts.map((part) => ({ ...part, quotations: part.quotations.map((each) => quoted(each, of(each.reference))) }));
  return {
    ...summary,
    review: { ...summary.review, name: ofAll(summary.review.name) },
    dimensions: dimensions(summary.dimensions),
    records: summary.records.map((part) => ({
      ...part,
      record: part.record && { ...part.record, reference: of(part.record.reference)(part.record.reference) },
      assessment: part.assessment && assessed(part.assessment, of(part.record?.reference ?? null)),
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
  const commentary = records.flatMap(({ assessment }) => assessment?.dimensions.map((said) => said.commentary) ?? []);
  return [review.name, ...references, ...commentary, ...texts].filter(Boolean);
}

function listOf(record: CaseRecord | null, names: Names): readonly Pseudonym[] {
  const listed = record?.pseudonyms ?? [];
  return names === 'listed' ? listed : listed.map(({ name }) => withInitials(name));
}

function withInitials(name: string): Pseudonym {
  return { name, replacement: initialsOf(name) };
}

function assessed(assessment: Assessment, disguise: Disguise): Assessment {
  const dimensions = assessment.dimensions.map((said) => ({ ...said, commentary: disguise(said.commentary) }));
  return { ...assessment, dimensions };
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
