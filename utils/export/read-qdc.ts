import type { Codebook, Dimension } from '../core/codebook';
import { withNewDimension } from '../core/edit-codebook';
import { MAX_DIMENSIONS, MAX_INDICATORS, MAX_NAME, MAX_SENTENCE } from '../core/limits';
import { shorten } from '../core/shorten';
import { readXml, type XmlElement } from './read-xml';

/** A codebook of another tool, to be looked through before it is kept, or why there is none. */
export type ReadCodebook =
  | { readonly kind: 'read'; readonly codebook: Codebook; readonly cut: boolean }
  | { readonly kind: 'broken' | 'entities' | 'no codebook' | 'no codes' }
  /** More than a codebook has dimensions. */
  | { readonly kind: 'too many'; readonly codes: number };

interface Given {
  /** The name of the codebook, as the format has none: that of the file. */
  readonly name: string;
  /** Makes UUIDs. */
  readonly newId: () => string;
}

/** How this tool names itself as the origin of a file; its descriptions come back as they were. */
const OURS = 'Secure Base Annotator';

/**
 * The codebook of a REFI-QDA codebook file (.qdc) or project description. Codes become dimensions; codes within a code become
 * what a reader looks for. A file with one code that holds the others gives these.
 */
export function readQdc(xml: string, { name, newId }: Given): ReadCodebook {
  const read = readXml(xml);
  if (read.kind !== 'read') return read;
  const book = read.root.name === 'CodeBook' ? read.root : child(read.root, 'CodeBook');
  if (!book) return { kind: 'no codebook' };
  const codes = topCodes(child(book, 'Codes'));
  if (codes.length === 0) return { kind: 'no codes' };
  if (codes.length > MAX_DIMENSIONS) return { kind: 'too many', codes: codes.length };
  const isOurs = (book.attributes.get('origin') ?? '').startsWith(OURS);
  const cutter = createCutter();
  let codebook: Codebook = { id: newId(), name: cutter.cut(name, MAX_NAME), version: '1', source: '', dimensions: [] };
  for (const code of codes) {
    const words = wordsOf(code, isOurs, cutter);
    codebook = withNewDimension(codebook, words.name, idOf(code, codebook) ?? newId());
    codebook = {
      ...codebook,
      dimensions: codebook.dimensions.map((one, at) =>
        at < codebook.dimensions.length - 1 ? one : { ...one, ...words },
      ),
    };
  }
  return { kind: 'read', codebook, cut: cutter.hasCut() };
}

/** The codes that stand for dimensions: those at the top, or within the only one there. */
function topCodes(codes: XmlElement | null): readonly XmlElement[] {
  const found = codes?.children.filter((one) => one.name === 'Code') ?? [];
  const [only, ...others] = found;
  const within = only?.children.filter((one) => one.name === 'Code') ?? [];
  return only && others.length === 0 && within.length > 0 ? within : found;
}

type Words = Pick<Dimension, 'name' | 'short' | 'definition' | 'benefit' | 'indicators' | 'contrary'>;

function wordsOf(code: XmlElement, isOurs: boolean, { cut }: Cutter): Words {
  const name = cut(code.attributes.get('name')?.trim() || '–', MAX_NAME);
  const description = (child(code, 'Description')?.text ?? '').trim();
  const lines = isOurs ? description.split('\n') : [];
  const marked = (mark: string) => lines.filter((line) => line.startsWith(`${mark} `)).map((line) => line.slice(2));
  const [definition = description, benefit = ''] = lines.filter((line) => !/^[+-] /.test(line));
  const within = code.children
    .filter((one) => one.name === 'Code')
    .map((one) => one.attributes.get('name')?.trim() ?? '');
  const indicators = [...marked('+'), ...within].filter(Boolean).map((line) => cut(line, MAX_SENTENCE));
  return {
    name,
    short: Array.from(name).slice(0, 2).join(''),
    definition: cut(definition.replaceAll(/\s+/g, ' '), MAX_SENTENCE),
    benefit: cut(benefit, MAX_SENTENCE),
    indicators: indicators.slice(0, MAX_INDICATORS),
    contrary: cut(marked('-').join(' '), MAX_SENTENCE),
  };
}

/** The code's own id, so that a file read twice gives dimensions of the same ids; `null` when it has none to use. */
function idOf(code: XmlElement, { dimensions }: Codebook): string | null {
  const id = code.attributes.get('guid')?.replaceAll(/[{}]/g, '').toLowerCase() ?? '';
  const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
  return isId && dimensions.every((one) => one.id !== id) ? id : null;
}

interface Cutter {
  readonly cut: (text: string, most: number) => string;
  readonly hasCut: () => boolean;
}

/** Cuts texts to what is kept, and knows whether any was longer. */
function createCutter(): Cutter {
  let cut = false;
  return {
    cut(text, most) {
      if (text.length > most) cut = true;
      return shorten(text, most);
    },
    hasCut: () => cut,
  };
}

function child(element: XmlElement, name: string): XmlElement | null {
  return element.children.find((one) => one.name === name) ?? null;
}
