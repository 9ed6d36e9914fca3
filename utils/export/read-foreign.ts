import * as v from 'valibot';

/** An annotation that another tool wrote, as far as it can be one of ours. */
export interface ForeignAnnotation {
  /** Whatever names it in its file; the same in the next file of the same tool. */
  readonly id: string;
  readonly address: string;
  readonly title: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where it starts, in code points of the page's text, or `null`; a hint alone. */
  readonly start: number | null;
  readonly tags: readonly string[];
  readonly note: string;
  readonly creator: string;
  /** ISO 8601 instants as the file has them, or `null`. */
  readonly created: string | null;
  readonly modified: string | null;
}

/** What a file of another tool holds. */
export interface ForeignFile {
  readonly annotations: readonly ForeignAnnotation[];
  /** Those without a quotation or a page: replies, page notes and what is no annotation. */
  readonly leftOut: number;
}

const text = v.optional(v.fallback(v.string(), ''), '');
const list = <T>(item: v.GenericSchema<unknown, T>) =>
  v.pipe(
    v.optional(v.unknown(), []),
    v.transform((value) => (Array.isArray(value) ? value : [value])),
    v.array(item),
  );

const selectorSchema = v.looseObject({
  type: text,
  exact: text,
  prefix: text,
  suffix: text,
  start: v.fallback(v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))), null),
});

const hypothesisSchema = v.looseObject({
  id: v.string(),
  uri: v.string(),
  created: text,
  updated: text,
  user: text,
  text,
  tags: v.array(v.string()),
  target: list(v.looseObject({ selector: list(selectorSchema) })),
  document: v.optional(v.looseObject({ title: v.fallback(v.array(v.string()), []) })),
});

/** A body that is an address alone says nothing that can be kept. */
const bodySchema = v.fallback(v.looseObject({ purpose: text, value: text }), { purpose: '', value: '' });

const targetSchema = v.looseObject({
  source: v.union([
    v.string(),
    v.pipe(
      v.looseObject({ id: v.string() }),
      v.transform(({ id }) => id),
    ),
  ]),
  selector: list(selectorSchema),
  'schema:name': text,
});

const w3cSchema = v.looseObject({
  id: text,
  created: text,
  modified: text,
  creator: v.optional(v.unknown()),
  bodyValue: text,
  body: list(bodySchema),
  target: list(targetSchema),
});

/**
 * What a JSON value of another tool holds: Hypothesis's (from its API, or its client's export) or W3C Web Annotations
 * (one, a list, a page or a collection). `null` when it is neither. What can't be read in it is counted, not guessed.
 */
export function readForeign(data: unknown): ForeignFile | null {
  const items = itemsOf(data);
  if (!items) return null;
  const annotations = items.flatMap((item) => readHypothesis(item) ?? readW3c(item) ?? []);
  return { annotations, leftOut: items.length - annotations.length };
}

/** The annotations of a file, whatever they look like, or `null` when it does not look like one that has any. */
function itemsOf(data: unknown): readonly unknown[] | null {
  if (Array.isArray(data)) return data.length > 0 && data.every(isAnnotation) ? data : null;
  if (typeof data !== 'object' || data === null) return null;
  const { rows, annotations, items, first } = data as Record<string, unknown>;
  for (const some of [rows, annotations, items]) if (Array.isArray(some)) return some;
  if (typeof first === 'object' && first !== null) return itemsOf(first);
  return isAnnotation(data) ? [data] : null;
}

function isAnnotation(item: unknown): boolean {
  if (typeof item !== 'object' || item === null) return false;
  return 'target' in item && ('uri' in item || 'body' in item || 'type' in item);
}

function readHypothesis(item: unknown): ForeignAnnotation | null {
  const parsed = v.safeParse(hypothesisSchema, item);
  if (!parsed.success) return null;
  const { id, uri, created, updated, user, tags, target, document, text: note } = parsed.output;
  const selectors = target.flatMap(({ selector }) => selector);
  return withQuote(selectors, {
    id,
    address: uri,
    title: document?.title[0] ?? '',
    tags,
    note,
    creator: user.replace(/^acct:([^@]*)@.*$/, '$1'),
    created: created || null,
    modified: updated || null,
  });
}

function readW3c(item: unknown): ForeignAnnotation | null {
  const parsed = v.safeParse(w3cSchema, item);
  const target = parsed.success ? parsed.output.target[0] : undefined;
  if (!parsed.success || !target) return null;
  const { id, created, modified, creator, body, bodyValue } = parsed.output;
  const named = typeof creator === 'object' && creator !== null && 'name' in creator ? creator.name : '';
  const values = (isTag: boolean) =>
    body.filter(({ purpose, value }) => (purpose === 'tagging') === isTag && value !== '').map(({ value }) => value);
  return withQuote(target.selector, {
    id,
    address: target.source,
    title: target['schema:name'],
    tags: values(true),
    note: [...values(false), bodyValue].filter(Boolean).join('\n'),
    creator: typeof named === 'string' ? named : '',
    created: created || null,
    modified: modified || null,
  });
}

function withQuote(
  selectors: readonly v.InferOutput<typeof selectorSchema>[],
  rest: Omit<ForeignAnnotation, 'exact' | 'prefix' | 'suffix' | 'start'>,
): ForeignAnnotation | null {
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  if (!quote || quote.exact === '' || rest.address === '') return null;
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  return { ...rest, exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix, start: position?.start ?? null };
}
