import type { OutlineEntry } from '../../components/reader/reader-bar';
import type { Problem } from '../../utils/documents/document-problem';

/** What the reader shows. */
export type ReaderView =
  | { readonly kind: 'start'; readonly problem: Problem | null }
  | { readonly kind: 'opening' }
  | { readonly kind: 'password'; readonly wrong: boolean; readonly answer: (password: string | null) => void }
  | OpenView;

/** An open document. */
export interface OpenView {
  readonly kind: 'open';
  readonly name: string;
  /** `null` for a document without pages. */
  readonly pages: number | null;
  readonly page: number;
  /** Pages whose words are there. */
  readonly read: number;
  readonly zoom: number;
  /** Whether its pages are kept as wide as the view. */
  readonly fitsWidth: boolean;
  readonly outline: readonly OutlineEntry[];
  readonly wordless: readonly number[];
  /** Pages that are damaged. */
  readonly unreadable: readonly number[];
  /** Whether it is a form with words in its fields. */
  readonly filled: boolean;
}

/** A document of which nothing is known yet but its name and its pages. */
export function justOpened(name: string, pages: number | null): OpenView {
  return {
    kind: 'open',
    name,
    pages,
    page: 1,
    read: 0,
    zoom: 1,
    fitsWidth: false,
    outline: [],
    wordless: [],
    unreadable: [],
    filled: false,
  };
}
