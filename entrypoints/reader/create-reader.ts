import type { Signal } from '@preact/signals';
import { documentKind } from '../../utils/documents/document-kind';
import { DocumentProblem, MAX_FILE } from '../../utils/documents/document-problem';
import { fingerprint } from '../../utils/documents/fingerprint';
import type { Translate } from '../../utils/i18n';
import { startCapture } from '../capture/capture';
import { captureInPages } from './capture-in-pages';
import { createFindWords, type FindWords } from './finding';
import { type OpenPages, openPages } from './open-pages';
import { readFlow } from './read-flow';
import { justOpened, type OpenView, type ReaderView } from './reader-view';
import { createSizing } from './sizing';

/** One document at a time, shown in an element of the page and marked like a web page. */
export interface Reader {
  readonly view: Signal<ReaderView>;
  /** Shows a file in place of what is shown; what is wrong with it is said in the view. `link` is where it comes from. */
  open(file: File | Promise<File>, link?: string): Promise<void>;
  /** What the document is called in the panel and in summaries. */
  rename(name: string): void;
  goTo(page: number): void;
  zoom(zoom: number): void;
  /** Keeps pages as wide as the view, or not any more. */
  fitWidth(): void;
  /** Looks for words in the pages; see `FindWords`. */
  find(words: string): void;
  findNext(way: 1 | -1): void;
  findEnd(): void;
}

interface ReaderOptions {
  readonly root: HTMLElement;
  readonly translate: Translate;
  readonly view: Signal<ReaderView>;
  /** Whether the organisation lets a document be opened that comes from this link, or from the disk (`null`). */
  readonly mayOpen: (link: string | null) => Promise<boolean>;
}

/** A reader that shows nothing yet. Code that reads a kind of file is loaded when the first of that kind comes. */
export function createReader({ root, translate, view, mayOpen }: ReaderOptions): Reader {
  const document = root.ownerDocument;
  let shown = new AbortController();
  let pages: OpenPages | null = null;
  let words: FindWords | null = null;

  const change = (what: Partial<OpenView>) => {
    const now = view.peek();
    if (now.kind === 'open') view.value = { ...now, ...what };
  };
  const sizing = createSizing({ root, view: window, onSize: change });
  const askPassword = (wrong: boolean) =>
    new Promise<string | null>((resolve) => {
      const answer = (password: string | null) => {
        view.value = { kind: 'opening' };
        resolve(password);
      };
      view.value = { kind: 'password', wrong, answer };
    });
  const onOpen = (opened: OpenView) => {
    view.value = opened;
  };
  const seenPage = () => {
    const now = view.peek();
    return now.kind === 'open' ? now.page : 1;
  };

  /** The pages that are shown, `null` for a document without. */
  async function show(file: File, signal: AbortSignal): Promise<OpenPages | null> {
    if (file.size > MAX_FILE) throw new DocumentProblem('too-large');
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (bytes.length === 0) throw new DocumentProblem('empty');
    const kind = documentKind(bytes);
    const print = await fingerprint(bytes);
    signal.throwIfAborted();
    const name = nameOf(file.name);
    history.replaceState(null, '', `?document=${print}`);
    document.title = name;
    if (kind === 'pdf') {
      const found = createFindWords({
        root,
        view: window,
        signal,
        page: seenPage,
        onFinding: (finding) => change({ finding }),
      });
      words = found;
      const onChange = (what: Partial<OpenView>) => {
        change(what);
        if (what.read !== undefined) void quiet(found.again());
      };
      const options = { root, name, signal, translate, sizing, askPassword, onOpen, onChange };
      return openPages(bytes, options);
    }
    const content = await readFlow(kind, bytes, window);
    signal.throwIfAborted();
    root.append(content);
    if (root.textContent?.trim() === '') throw new DocumentProblem('empty');
    onOpen(justOpened(name, null));
    sizing.begin(null, signal);
    return null;
  }

  return {
    view,
    async open(given, link) {
      shown.abort();
      shown = new AbortController();
      const { signal } = shown;
      pages = null;
      words = null;
      root.replaceChildren();
      view.value = { kind: 'opening' };
      try {
        const file = await given;
        if (!(await mayOpen(link ?? null))) throw new DocumentProblem('not-allowed');
        const opened = await show(file, signal);
        signal.throwIfAborted();
        pages = opened;
        if (opened) await captureInPages(opened, root, signal, change);
        else await startCapture({ document, root, signal });
      } catch (error) {
        if (signal.aborted) return;
        shown.abort();
        root.replaceChildren();
        history.replaceState(null, '', location.pathname);
        view.value = { kind: 'start', problem: error instanceof DocumentProblem ? error.problem : 'broken' };
      }
    },
    rename(name) {
      document.title = name;
      change({ name });
    },
    goTo: (page) => pages?.pdf.goTo(page),
    zoom: sizing.zoom,
    fitWidth: sizing.toggleWidth,
    find: (wanted) => void quiet(words?.find(wanted)),
    findNext: (way) => words?.next(way),
    findEnd: () => words?.end(),
  };
}

/** What is looked for in a document that is closed meanwhile is of no interest any more. */
async function quiet(looking: Promise<void> | undefined): Promise<void> {
  await looking?.catch(() => {});
}

/** A file's name without its ending. */
function nameOf(fileName: string): string {
  return fileName.replace(/\.[a-z0-9]{1,5}$/i, '').trim() || fileName;
}
