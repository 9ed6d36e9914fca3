import * as v from 'valibot';
import type { Annotation } from '../core/annotation';
import { codebookOf } from '../core/codebooks';
import type { Everything } from '../core/everything';
import { misfitOf } from '../core/misfit';
import { everythingFields } from '../core/schema/everything';
import { parserOf } from '../core/schema/parse';
import { instantSchema, textUpTo } from '../core/schema/text';
import { normaliseTags } from '../core/tags';
import { JSON_FORMAT, JSON_VERSION, jsonFile, type Made } from './json-file';
import { readJsonText } from './read-json-text';

/** The largest file that is read, in bytes: browsers make no longer text, so none is written either. */
export const MAX_FILE = 500_000_000;

/** A file as read, or what is wrong with it. */
export type ParsedExport =
  | { readonly ok: true; readonly everything: Everything; readonly made: Made }
  | { readonly ok: false; readonly problem: FileProblem };

/** Why a file can't be read; nothing of the file's content is in it. */
export type FileProblem =
  /** Over `MAX_FILE`. */
  | { readonly kind: 'too big' }
  /** `line` is where it stops being JSON, from 1; `null` when that can't be told. */
  | { readonly kind: 'not json'; readonly line: number | null }
  | { readonly kind: 'not ours' }
  /** Written by a later version of the tool. */
  | { readonly kind: 'newer' }
  /** Exported with counts only: no annotation can be made of it again. */
  | { readonly kind: 'counts only' }
  /** `place` is the path of the first bad field, such as `annotations.3.tags`; items are counted from 0. */
  | { readonly kind: 'broken'; readonly place: string };

/** Everything as the text of a lossless file: `parseExport` gives back the same. */
export function everythingAsJson(everything: Everything, made: Made): string {
  const { reviews, records, sources, annotations, assessments, codebooks } = everything;
  return jsonFile('everything', made, {
    reviews,
    records,
    sources,
    annotations,
    ...(assessments ? { assessments } : {}),
    ...(codebooks ? { codebooks } : {}),
  });
}

const parseFile = parserOf(
  v.strictObject({
    format: v.literal(JSON_FORMAT),
    version: v.literal(JSON_VERSION),
    content: v.literal('everything'),
    exported: instantSchema,
    tool: textUpTo(50),
    ...everythingFields,
  }),
);

/** Reads the bytes of a lossless file whole, or says what is wrong with it. Throws nothing. */
export function parseExportFile(bytes: Uint8Array): ParsedExport {
  if (bytes.byteLength > MAX_FILE) return refused({ kind: 'too big' });
  try {
    // What is not UTF-8 would otherwise be read as something else than was written.
    return parseExport(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refused({ kind: 'not json', line: null });
  }
}

/** Reads the text of a lossless file whole, or says what is wrong with it. Throws nothing. */
export function parseExport(text: string): ParsedExport {
  const json = readJsonText(text);
  if (!json.ok) return refused({ kind: 'not json', line: json.line });
  const stranger = strangerOf(json.data);
  if (stranger) return refused(stranger);
  const file = parseFile(json.data);
  if (!file.ok) return refused({ kind: 'broken', place: file.place });
  const { format: _, version: __, content: ___, exported, tool, ...lists } = file.value;
  const misfit = misfitOf(lists);
  if (misfit !== null) return refused({ kind: 'broken', place: misfit });
  const everything = { ...lists, annotations: withTagsInOrder(lists.annotations, lists.reviews) };
  return { ok: true, everything, made: { exported, tool } };
}

function refused(problem: FileProblem): ParsedExport {
  return { ok: false, problem };
}

/** What makes a file none that can be read, before its fields are looked at; `null` when nothing does. */
function strangerOf(data: unknown): FileProblem | null {
  if (typeof data !== 'object' || data === null || !('format' in data) || data.format !== JSON_FORMAT) {
    return { kind: 'not ours' };
  }
  if ('version' in data && typeof data.version === 'number' && data.version > JSON_VERSION) return { kind: 'newer' };
  if ('content' in data && data.content === 'counts') return { kind: 'counts only' };
  return null;
}

/** Files can be written by hand; everything else relies on tags being in codebook order. */
function withTagsInOrder(annotations: readonly Annotation[], reviews: Everything['reviews']): readonly Annotation[] {
  const codebooks = new Map(reviews.map((review) => [review.id, codebookOf(review)]));
  return annotations.map((annotation) => {
    const codebook = codebooks.get(annotation.reviewId);
    return codebook ? { ...annotation, tags: normaliseTags(annotation.tags, codebook) } : annotation;
  });
}
