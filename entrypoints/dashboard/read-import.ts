import type { MergedFile, ReadFile } from '../../components/dashboard/import-dialog';
import type { Codebook } from '../../utils/core/codebook';
import { MAX_DIMENSIONS } from '../../utils/core/limits';
import type { MergeOptions, MergeOutcome, MergeResult } from '../../utils/core/merge';
import type { Review } from '../../utils/core/record';
import { adoptForeign, tagsIn } from '../../utils/export/adopt-foreign';
import { type FileProblem, MAX_FILE } from '../../utils/export/json';
import { readForeign } from '../../utils/export/read-foreign';
import { readJsonText } from '../../utils/export/read-json-text';
import { readQdc } from '../../utils/export/read-qdc';
import type { Translate } from '../../utils/i18n';
import type { FileResult } from './run-file-task';
import type { Services } from './services';

/** The review that annotations of other tools go into. */
export interface ImportTarget {
  readonly review: Review;
  readonly codebook: Codebook;
}

type Needs = Pick<Services, 'fileTask' | 'preview' | 'merge' | 'now' | 'newId'>;

/** Reads and checks a file and looks what merging it would do; nothing is written before `merge`. Never rejects. */
export async function readImport(
  file: File,
  passphrase: string | null,
  onStep: (words: string) => void,
  needs: Needs,
  text: Translate,
  target: ImportTarget,
): Promise<ReadFile> {
  const { fileTask, preview, merge } = needs;
  const bad = (problem: string): ReadFile => ({ kind: 'bad', problem });
  const read = await fileTask({ kind: 'open', file, passphrase }, (step) => onStep(text(`backup-step-${step}`)));
  if (read.kind === 'needs passphrase') return { kind: 'locked' };
  if (read.kind === 'bad file' && read.problem.kind === 'not ours')
    return (await readForeignFile(file, needs, text, target)) ?? bad(problemText(text, read));
  if (read.kind === 'bad file' && read.problem.kind === 'not json' && (await isXml(file)))
    return readCodebook(file, needs, text);
  if (read.kind !== 'opened') return bad(problemText(text, read));
  const { everything, made } = read;
  onStep(text('backup-step-comparing'));
  const [leftOut, broughtBack] = await Promise.all([
    previewOf({ bringBack: false }, (options) => preview(everything, options)),
    previewOf({ bringBack: true }, (options) => preview(everything, options)),
  ]);
  if (typeof leftOut === 'string') return bad(text(`import-${leftOut}`));
  if (typeof broughtBack === 'string') return bad(text(`import-${broughtBack}`));
  const { reviews, records, sources, annotations } = everything;
  const counts = { reviews: reviews.length, records: records.length, sources: sources.length };
  return {
    kind: 'ready',
    contents: { name: file.name, made: made.exported, version: made.tool, ...counts, annotations: annotations.length },
    previews: { leftOut, broughtBack },
    merge: (bringBack, onMerge) =>
      mergeFile(
        () => merge(everything, { bringBack }, (part, of) => onMerge(text('backup-step-merging', { part, of }))),
        text,
      ),
  };
}

/** A file of another tool, or `null` when it is none that is known. */
async function readForeignFile(
  file: File,
  { merge, now }: Needs,
  text: Translate,
  { review, codebook }: ImportTarget,
): Promise<ReadFile | null> {
  const bytes = file.size > MAX_FILE ? null : await file.arrayBuffer().catch(() => null);
  const json = bytes ? readJsonText(new TextDecoder().decode(bytes)) : null;
  const found = json?.ok ? readForeign(json.data) : null;
  if (!found || found.annotations.length === 0) return null;
  const { annotations, leftOut } = found;
  return {
    kind: 'foreign',
    foreign: {
      name: file.name,
      review: review.name,
      annotations: annotations.length,
      leftOut,
      tags: tagsIn(annotations, codebook),
      dimensions: codebook.dimensions,
    },
    adopt: async (chosen) => {
      const map = new Map(chosen.flatMap(({ tag, dimension }) => (dimension ? [[tag, dimension] as const] : [])));
      const adopted = await adoptForeign(annotations, { review, codebook, map, now: now().toISOString() });
      return mergeFile(() => merge(adopted.everything, { bringBack: false }, () => {}), text);
    },
  };
}

/** The longest codebook file that is read, in bytes: one of nine dimensions has some kilobytes. */
const MAX_CODEBOOK = 4_000_000;

async function isXml(file: File): Promise<boolean> {
  const start = await file
    .slice(0, 200)
    .text()
    .catch(() => '');
  return /\.qdc$/i.test(file.name) || /^\ufeff?\s*</.test(start);
}

/** A codebook of another tool. */
async function readCodebook(file: File, { newId }: Needs, text: Translate): Promise<ReadFile> {
  const bad = (problem: string): ReadFile => ({ kind: 'bad', problem });
  if (file.size > MAX_CODEBOOK) return bad(text('import-qdc-too-big'));
  const xml = await file.text().catch(() => null);
  if (xml === null) return bad(text('import-unreadable'));
  const read = readQdc(xml, { name: file.name.replace(/\.\w+$/, '') || file.name, newId });
  if (read.kind === 'too many') return bad(text('import-qdc-too-many', { codes: read.codes, most: MAX_DIMENSIONS }));
  if (read.kind !== 'read') return bad(text(`import-qdc-${read.kind.replaceAll(' ', '-')}`));
  return { kind: 'codebook', name: file.name, codebook: read.codebook, cut: read.cut };
}

/** What merging would do, or why it could not be done. */
async function previewOf(
  options: MergeOptions,
  preview: (options: MergeOptions) => Promise<MergeOutcome>,
): Promise<MergeResult | Exclude<MergeOutcome['kind'], 'merged'>> {
  const outcome = await preview(options).catch((): MergeOutcome => ({ kind: 'failed' }));
  return outcome.kind === 'merged' ? outcome.result : outcome.kind;
}

async function mergeFile(merge: () => Promise<MergeOutcome>, text: Translate): Promise<MergedFile> {
  const outcome = await merge().catch((): MergeOutcome => ({ kind: 'failed' }));
  if (outcome.kind === 'merged') return { ok: true, counts: outcome.result };
  return { ok: false, problem: text(`import-${outcome.kind}`) };
}

function problemText(text: Translate, read: FileResult): string {
  if (read.kind === 'bad backup') return text(`restore-${read.problem.replaceAll(' ', '-')}`);
  return read.kind === 'bad file' ? fileProblemText(text, read.problem) : text('import-unreadable');
}

function fileProblemText(text: Translate, problem: FileProblem): string {
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
