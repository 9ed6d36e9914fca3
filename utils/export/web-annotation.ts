import type { Annotation } from '../core/annotation';
import { dimensionById } from '../core/codebook';
import type { OnStage } from '../core/export-stage';
import type { Quotation, Summary } from '../core/summary-types';
import { type Content, type Part, tellsPart } from './content';
import { counted } from './progress';
import { codePoints } from './written';

/** What a file of W3C annotations is made with. */
export interface WebAnnotationOptions {
  readonly content: Content;
  readonly include: ReadonlySet<Part>;
  /** Names were taken out of the texts, so what stands around a passage and where it was is left out too. */
  readonly disguised: boolean;
  /** The tool's version. */
  readonly version: string;
  /** An ISO 8601 UTC instant. */
  readonly exported: string;
  /** What the file is and whose model it uses, in sentences. */
  readonly about: readonly string[];
}

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/**
 * The passages of a summary as a page of W3C Web Annotations (https://www.w3.org/TR/annotation-model/), one for each
 * passage: a tag for each dimension, direction and side, the note as a comment, the quotation and its place in code
 * points as selectors. With counts only a target is its source alone, under a number.
 */
export function webAnnotations(
  summary: Summary,
  annotations: readonly Annotation[],
  options: WebAnnotationOptions,
  onStage: OnStage = () => {},
): string {
  const items = itemsOf(summary, counted(annotations, 'writing', onStage), options);
  onStage('writing', null);
  const page = {
    // It knows `schema:` too.
    '@context': CONTEXT,
    id: `urn:uuid:${summary.review.id}`,
    type: 'AnnotationCollection',
    label: [summary.review.name, ...options.about].map((line) => line.toWellFormed()),
    generator: {
      id: 'urn:secure-base-annotator',
      type: 'Software',
      name: 'Secure Base Annotator',
      'schema:softwareVersion': options.version,
    },
    generated: options.exported,
    total: items.length,
    first: { id: `urn:uuid:${summary.review.id}#page`, type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(page, null, 1)}\n`;
}

function itemsOf(summary: Summary, annotations: Generator<Annotation>, options: WebAnnotationOptions) {
  const quotations = Map.groupBy(
    summary.dimensions.flatMap((part) =>
      part.quotations.map((quotation) => ({ quotation, dimension: part.dimension.id })),
    ),
    ({ quotation }) => quotation.id,
  );
  const sources = new Map<string, string>();
  const items = annotations.flatMap((annotation) => {
    const given = quotations.get(annotation.id);
    const quotation = given?.[0]?.quotation;
    if (!given || !quotation) return [];
    if (!sources.has(annotation.sourceKey)) sources.set(annotation.sourceKey, `urn:source:${sources.size + 1}`);
    const open = tellsPart(options.content, options.include, 'quotations') && !options.disguised;
    const source = open ? sourceIri(annotation.sourceKey) : (sources.get(annotation.sourceKey) ?? '');
    return [
      {
        id: `urn:uuid:${annotation.id}`,
        type: 'Annotation',
        motivation: 'tagging',
        created: annotation.created,
        modified: annotation.modified,
        ...(annotation.reviewer ? { creator: { type: 'Person', name: quotation.reviewer.toWellFormed() } } : {}),
        body: [
          ...given.flatMap((each) => tagBodies(summary, each.quotation, each.dimension)),
          ...noteBody(quotation, options),
        ],
        target: { ...targetOf(annotation, quotation, source, options), ...stateOf(annotation) },
      },
    ];
  });
  return items.toArray();
}

function tagBodies({ codebook }: Summary, { direction, side }: Quotation, dimension: string) {
  const name = dimensionById(codebook, dimension)?.name ?? dimension;
  const id = `urn:secure-base-annotator:${codebook.id}:${dimension}`;
  const tag = (value: string) => ({ type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value });
  return [
    { ...tag(name), 'schema:identifier': id },
    ...(direction ? [{ ...tag(`${name}: ${direction}`), 'schema:identifier': `${id}:${direction}` }] : []),
    ...(side ? [{ ...tag(`${name}: ${side}`), 'schema:identifier': `${id}:${side}` }] : []),
  ];
}

function noteBody({ note }: Quotation, { content, include }: WebAnnotationOptions) {
  if (note === '' || !tellsPart(content, include, 'notes')) return [];
  return [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: note.toWellFormed() }];
}

function targetOf(annotation: Annotation, quotation: Quotation, source: string, options: WebAnnotationOptions) {
  if (!tellsPart(options.content, options.include, 'quotations')) return { type: 'SpecificResource', source };
  const { quote, position } = annotation.target;
  const exact = { type: 'TextQuoteSelector', exact: quotation.passage.toWellFormed() };
  const title = quotation.sourceTitle.toWellFormed();
  const about = {
    type: 'SpecificResource',
    source,
    ...(title ? { 'schema:name': title } : {}),
    ...(quotation.heading
      ? {
          'schema:isPartOf': {
            'schema:name': quotation.heading.toWellFormed(),
            ...(quotation.date ? { 'schema:datePublished': quotation.date } : {}),
          },
        }
      : {}),
  };
  const page = annotation.target.page === undefined ? [] : [pageSelector(annotation.target.page)];
  if (options.disguised) return { ...about, selector: page.length > 0 ? [exact, ...page] : exact };
  const { startPoint } = position;
  const selectors = [
    { ...exact, prefix: quote.prefix.toWellFormed(), suffix: quote.suffix.toWellFormed() },
    // Older rows know their place in code units alone, which the standard does not count in; a guess would be wrong.
    ...(startPoint === undefined
      ? []
      : [{ type: 'TextPositionSelector', start: startPoint, end: startPoint + codePoints(quote.exact) }]),
    ...page,
  ];
  return { ...about, selector: selectors };
}

/** A passage that is no longer in the record stood in its source from when it was marked until that was said. */
function stateOf({ created, gone }: Annotation) {
  return gone ? { state: { type: 'TimeState', sourceDateStart: created, sourceDateEnd: gone } } : {};
}

/** A page as fragments of PDFs name it (RFC 3778), which is how the W3C's model names the parts of one. */
function pageSelector(page: number) {
  return { type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc3778', value: `page=${page}` };
}

/** Keys that are no address, such as those of examples, are written as names of their own. */
function sourceIri(key: string): string {
  return URL.canParse(key) ? key : `urn:source:${encodeURIComponent(key.toWellFormed())}`;
}
