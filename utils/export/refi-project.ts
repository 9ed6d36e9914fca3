import { strToU8, zipSync } from 'fflate';
import type { Annotation } from '../core/annotation';
import type { OnStage } from '../core/export-stage';
import type { Quotation, Summary } from '../core/summary-types';
import type { Translate } from '../i18n';
import { type Content, type Part, tellsPart } from './content';
import { guidOf } from './guid';
import { telling } from './progress';
import { codesOf } from './refi-codebook';
import { storedText } from './refi-text';
import { element, escapeXml } from './xml';

const PROJECT = 'urn:QDA-XML:project:1.0';

/** What a REFI-QDA project is made with. */
export interface RefiOptions {
  readonly content: Content;
  readonly include: ReadonlySet<Part>;
  /** Names were taken out, so what stands around a passage is left out: it was not looked through. */
  readonly disguised: boolean;
  readonly text: Translate;
  readonly version: string;
  /** An ISO 8601 UTC instant. */
  readonly exported: string;
  /** What the file is and whose model it uses, in sentences. */
  readonly about: readonly string[];
}

interface Passage {
  readonly annotation: Annotation;
  readonly quotation: Quotation;
  readonly dimensions: readonly { readonly dimension: string; readonly quotation: Quotation }[];
}

/**
 * The passages of a summary as a REFI-QDA project (.qdpx): codebook, a plain text for each source, one selection for
 * each passage with a coding for each of its dimensions, notes, records as cases. Positions are code points of the
 * text in the file. Ids are the same at every export. With counts only it has the codebook and no source.
 */
export async function refiProject(
  summary: Summary,
  annotations: readonly Annotation[],
  options: RefiOptions,
  onStage: OnStage = () => {},
): Promise<Uint8Array> {
  const { xml: codebook, guids } = await codesOf(summary.codebook);
  const passages = tellsPart(options.content, options.include, 'quotations') ? passagesOf(summary, annotations) : [];
  const bySource = [...Map.groupBy(passages, ({ annotation }) => annotation.sourceKey)];
  const users = new Map<string, string>();
  for (const { quotation } of passages) users.set(quotation.reviewer, '');
  for (const name of users.keys()) users.set(name, await guidOf('user', name));
  const written = telling(passages.length, 'writing', onStage);
  const files: Record<string, Uint8Array> = {};
  const sources: string[] = [];
  const notes: string[] = [];
  const cases = new Map<string, string[]>();
  for (const [key, group] of bySource) {
    const guid = await guidOf('source', key);
    const words = new Map(group.map(({ quotation }) => [quotation.id, quotation.passage]));
    const marked = group.map(({ annotation }) => annotation);
    const stored = storedText(marked, (id) => words.get(id) ?? '', options.disguised);
    files[`sources/${guid}.txt`] = strToU8(stored.text);
    const selections = await Promise.all(
      group.map(async (passage) => {
        const selection = await selectionOf(passage, stored.places, guids, users, options, notes);
        written();
        return selection;
      }),
    );
    const first = group[0]?.quotation;
    const name = first?.sourceTitle || guid;
    sources.push(element('TextSource', { guid, name, plainTextPath: `internal://${guid}.txt` }, selections));
    if (first?.reference) cases.set(first.reference, [...(cases.get(first.reference) ?? []), guid]);
  }
  onStage('writing', null);
  const about = options.about.join('\n');
  const project = element(
    'Project',
    {
      name: summary.review.name,
      origin: `Secure Base Annotator ${options.version}`,
      creationDateTime: options.exported,
      xmlns: PROJECT,
    },
    users.size > 0
      ? element(
          'Users',
          {},
          [...users].map(([name, guid]) => element('User', { guid, name: name || '–' })),
        )
      : '',
    codebook,
    await casesXml(cases),
    sources.length > 0 ? element('Sources', {}, sources) : '',
    notes.length > 0 ? element('Notes', {}, notes) : '',
    element('Description', {}, escapeXml(about)),
  );
  files['project.qde'] = strToU8(`<?xml version="1.0" encoding="utf-8"?>\n${project}\n`);
  return zipSync(files);
}

function passagesOf(summary: Summary, annotations: readonly Annotation[]): readonly Passage[] {
  const given = Map.groupBy(
    summary.dimensions.flatMap((part) =>
      part.quotations.map((quotation) => ({ dimension: part.dimension.id, quotation })),
    ),
    ({ quotation }) => quotation.id,
  );
  return annotations.flatMap((annotation) => {
    const dimensions = given.get(annotation.id);
    const quotation = dimensions?.[0]?.quotation;
    return dimensions && quotation ? [{ annotation, quotation, dimensions }] : [];
  });
}

async function selectionOf(
  { annotation, quotation, dimensions }: Passage,
  places: ReadonlyMap<string, { readonly start: number; readonly end: number }>,
  codes: ReadonlyMap<string, string>,
  users: ReadonlyMap<string, string>,
  options: RefiOptions,
  notes: string[],
): Promise<string> {
  const { start, end } = places.get(annotation.id) ?? { start: 0, end: 0 };
  const made = { creatingUser: users.get(quotation.reviewer) ?? null, creationDateTime: annotation.created };
  const codings = await Promise.all(
    dimensions.map(async ({ dimension }) =>
      element(
        'Coding',
        { guid: await guidOf('coding', annotation.id, dimension), ...made },
        element('CodeRef', { targetGUID: codes.get(dimension) ?? '' }),
      ),
    ),
  );
  const gone = quotation.isGone ? ['no longer in the record'] : [];
  const said = dimensions.flatMap(({ dimension, quotation: { direction, side } }) => {
    const words = [direction, side].filter(Boolean).join(', ');
    return words ? [`${dimension}: ${words}`] : [];
  });
  const note = tellsPart(options.content, options.include, 'notes') ? quotation.note : '';
  const noteGuid = await guidOf('note', annotation.id);
  if (note) {
    notes.push(
      element('Note', { guid: noteGuid, name: '', ...made }, element('PlainTextContent', {}, escapeXml(note))),
    );
  }
  return element(
    'PlainTextSelection',
    {
      guid: annotation.id,
      name: [
        quotation.date,
        quotation.heading,
        quotation.page && options.text('summary-page', { page: quotation.page }),
      ]
        .filter(Boolean)
        .join(' '),
      startPosition: start,
      endPosition: end,
      ...made,
      modifiedDateTime: annotation.modified,
    },
    said.length + gone.length > 0 ? element('Description', {}, escapeXml([...said, ...gone].join('\n'))) : '',
    codings,
    note ? element('NoteRef', { targetGUID: noteGuid }) : '',
  );
}

async function casesXml(cases: ReadonlyMap<string, readonly string[]>): Promise<string> {
  if (cases.size === 0) return '';
  const all = await Promise.all(
    [...cases].map(async ([name, sources]) =>
      element(
        'Case',
        { guid: await guidOf('case', name), name },
        sources.map((targetGUID) => element('SourceRef', { targetGUID })),
      ),
    ),
  );
  return element('Cases', {}, all);
}
