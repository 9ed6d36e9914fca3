import type { OpenDocument } from '../../components/reader/reader-bar';
import type { Problem } from '../../utils/documents/document-problem';

/** What the reader shows. */
export type ReaderView =
  | { readonly kind: 'start'; readonly problem: Problem | null }
  | { readonly kind: 'opening' }
  | { readonly kind: 'password'; readonly wrong: boolean; readonly answer: (password: string | null) => void }
  | OpenView;

/** An open document. */
export interface OpenView extends OpenDocument {
  readonly kind: 'open';
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
    unmade: false,
    finding: null,
  };
}
