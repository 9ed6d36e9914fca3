import type { MergedFile, ReadFile } from '../../components/dashboard/import-dialog';
import type { Codebook } from '../../utils/core/codebook';
import type { Everything } from '../../utils/core/everything';
import type { MergeOutcome } from '../../utils/core/merge';
import type { Review } from '../../utils/core/record';
import { adoptForeign, tagsIn } from '../../utils/export/adopt-foreign';
import { type FileProblem, MAX_FILE, parseExportFile } from '../../utils/export/json';
import { readForeign } from '../../utils/export/read-foreign';
import { readJsonText } from '../../utils/export/read-json-text';
import type { Translate } from '../../utils/i18n';
import type { Services } from './services';

/** The review that annotations of other tools go into. */
export interface ImportTarget {
  readonly review: Review;
  readonly codebook: Codebook;
  readonly now: () => Date;
}

/** Reads and checks a file; nothing is written before its `merge` is called. Never rejects. */
export async function readImport(
  file: File,
  merge: Services['merge'],
  text: Translate,
  target: ImportTarget,
): Promise<ReadFile> {
  // A file that is too big is not even read: it could fill the tab's memory.
  if (file.size > MAX_FILE) return { ok: false, problem: problemText(text, { kind: 'too big' }) };
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return { ok: false, problem: text('import-unreadable') };
  const parsed = parseExportFile(new Uint8Array(bytes));
  if (!parsed.ok) {
    const foreign = parsed.problem.kind === 'not ours' ? readForeignFile(file.name, bytes, merge, text, target) : null;
    return foreign ?? { ok: false, problem: problemText(text, parsed.problem) };
  }
  const { reviews, records, sources, annotations } = parsed.everything;
  const counts = { reviews: reviews.length, records: records.length, sources: sources.length };
  return {
    ok: true,
    contents: { name: file.name, ...counts, annotations: annotations.length },
    merge: () => mergeFile(parsed.everything, merge, text),
  };
}

/** A file of another tool, or `null` when it is none that is known. */
function readForeignFile(
  name: string,
  bytes: ArrayBuffer,
  merge: Services['merge'],
  text: Translate,
  { review, codebook, now }: ImportTarget,
): ReadFile | null {
  const json = readJsonText(new TextDecoder().decode(bytes));
  const file = json.ok ? readForeign(json.data) : null;
  if (!file || file.annotations.length === 0) return null;
  const { annotations, leftOut } = file;
  const tags = tagsIn(annotations, codebook);
  return {
    ok: true,
    foreign: {
      name,
      review: review.name,
      annotations: annotations.length,
      leftOut,
      tags,
      dimensions: codebook.dimensions,
    },
    adopt: async (chosen) => {
      const map = new Map(chosen.flatMap(({ tag, dimension }) => (dimension ? [[tag, dimension] as const] : [])));
      const adopted = await adoptForeign(annotations, { review, codebook, map, now: now().toISOString() });
      return mergeFile(adopted.everything, merge, text);
    },
  };
}

async function mergeFile(everything: Everything, merge: Services['merge'], text: Translate): Promise<MergedFile> {
  const outcome = await merge(everything).catch((): MergeOutcome => ({ kind: 'failed' }));
  if (outcome.kind === 'merged') return { ok: true, counts: outcome.result };
  return { ok: false, problem: text(`import-${outcome.kind}`) };
}

function problemText(text: Translate, problem: FileProblem): string {
  switch (problem.kind) {
    case 'too big':
      return text('import-too-big');
    case 'not json':
      return problem.line === null ? text('import-not-json') : text('import-not-json-line', { line: problem.line });
    case 'not ours':
      return text('import-not-ours');
    case 'newer':
      return text('import-newer');
    case 'counts only':
      return text('import-counts-only');
    case 'broken':
      return problem.place === '' ? text('import-broken') : text('import-broken-at', { place: problem.place });
  }
}
