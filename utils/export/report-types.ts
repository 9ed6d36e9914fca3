import type { Translate } from '../i18n';
import type { Content, Part } from './content';
import type { Shape } from './shapes';

/**
 * A dimension summary as a document, whatever the format: what Word, Markdown, HTML and paper are made from, so that
 * they can't come to say different things. Texts are as the record has them; each format makes them safe its own way.
 */
export interface Report {
  /** Bears no case reference: it becomes the name of a printed file and the title of a window. */
  readonly title: string;
  readonly blocks: readonly Block[];
  /** What stands at the foot of every page: what the numbers mean and whose model it is. */
  readonly foot: readonly string[];
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string; readonly mark?: Mark }
  | { readonly kind: 'paragraph'; readonly text: string; readonly look?: 'caveat' }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[]; readonly look?: 'gaps' }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'picture'; readonly picture: Picture }
  | { readonly kind: 'evidence'; readonly caption: string; readonly items: readonly Evidence[] };

/** A dimension's number and colour. */
export interface Mark {
  readonly digit: number;
  /** CSS hex colour. */
  readonly colour: string;
}

export interface Fact {
  readonly label: string;
  readonly values: readonly string[];
}

export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

interface Column {
  readonly text: string;
  /** Set to the right. */
  readonly number: boolean;
  readonly mark?: Mark;
}

interface Row {
  readonly head: string;
  readonly mark?: Mark;
  readonly cells: readonly string[];
  /** Adds the others up. */
  readonly total?: boolean;
}

export interface Picture {
  readonly name: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** What it is. */
  readonly title: string;
  /** What it shows, numbers too, for who can't see it. */
  readonly alt: string;
  /** One sentence that says how to read it. */
  readonly caption: string;
}

/** A passage with what a reader needs to find and weigh it. */
export interface Evidence {
  readonly passage: string;
  /** Where it stands: case reference, source, entry, date. */
  readonly place: readonly string[];
  /** What was said of it: direction, side, other dimensions, reviewer. */
  readonly said: readonly string[];
  readonly note: string;
  /** A web address that opens the source, or `null`. */
  readonly link: string | null;
}

/** What a document is made with beside the summary. */
export interface ReportOptions {
  readonly content: Content;
  readonly include: ReadonlySet<Part>;
  readonly text: Translate;
  /** ISO 8601 date of the day it is made, where the reviewer is. */
  readonly today: string;
  /** The tool's version. */
  readonly version: string;
  /** Who made it, or empty. */
  readonly reviewer: string;
  /** What they are, such as "Supervising social worker", or empty. */
  readonly role: string;
  /** Quotations of a dimension that are shown, for a preview; all when left out. */
  readonly most?: number;
}
