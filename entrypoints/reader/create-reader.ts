import type { Signal } from '@preact/signals';
import type { OutlineEntry } from '../../components/reader/reader-bar';
import { documentKind } from '../../utils/documents/document-kind';
import { DocumentProblem, MAX_FILE, type Problem } from '../../utils/documents/document-problem';
import { fingerprint } from '../../utils/documents/fingerprint';
import type { ShownPdf } from '../../utils/documents/pdf/show-pdf';
import type { Translate } from '../../utils/i18n';
import type { MarkedPage } from '../../utils/page/marked-page';
import { startCapture } from '../capture/capture';
import { inPages, type PagedPage } from './in-pages';
import { inTime } from './in-time';
import { keepAnew, keepPages } from './keep-anew';
import { readFlow } from './read-flow';

/** What the reader shows. */
export type ReaderView =
  | { readonly kind: 'start'; readonly problem: Problem | null }
  | { readonly kind: 'opening' }
  | { readonly kind: 'password'; readonly wrong: boolean; readonly answer: (password: string | null) => void }
  | {
      readonly kind: 'open';
      readonly name: string;
      /** `null` for a document without pages. */
      readonly pages: number | null;
      readonly page: number;
      /** Pages whose words are there. */
      readonly read: number;
      readonly zoom: number;
      readonly outline: readonly OutlineEntry[];
      readonly wordless: readonly number[];
      /** Pages that are damaged. */
      readonly unreadable: readonly number[];
      /** Whether it is a form with words in its fields. */
      readonly filled: boolean;
    };

/** One document at a time, shown in an element of the page and marked like a web page. */
export interface Reader {
  readonly view: Signal<ReaderView>;
  /** Shows a file in place of what is shown; what is wrong with it is said in the view. `link` is where it comes from. */
  open(file: File | Promise<File>, link?: string): Promise<void>;
  /** What the document is called in the panel and in summaries. */
  rename(name: string): void;
  goTo(page: number): void;
  zoom(zoom: number): void;
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
  let pdf: ShownPdf | null = null;
  let progress = () => {};

  const change = (what: Partial<ReaderView & { kind: 'open' }>) => {
    const now = view.peek();
    if (now.kind === 'open') view.value = { ...now, ...what };
  };
  const askPassword = (wrong: boolean) =>
    new Promise<string | null>((resolve) => {
      view.value = {
        kind: 'password',
        wrong,
        answer(password) {
          view.value = { kind: 'opening' };
          resolve(password);
        },
      };
    });

  async function openPages(bytes: Uint8Array<ArrayBuffer>, name: string, signal: AbortSignal): Promise<void> {
    const [{ openPdf }, { showPdf }] = await Promise.all([
      import('../../utils/documents/pdf/open-pdf'),
      import('../../utils/documents/pdf/show-pdf'),
    ]);
    const opened = await openPdf(bytes, askPassword, signal);
    view.value = { ...afresh, name, pages: opened.pages };
    let read = 0;
    const tell = () => {
      change({ read });
      progress();
    };
    const tellSoon = inTime(tell, signal);
    pdf = await showPdf({
      pdf: opened,
      root,
      signal,
      pageName: (page) => translate('reader-page', { page }),
      onProgress(pages) {
        read = pages;
        if (read === opened.pages) tell();
        else tellSoon();
      },
      onPage: (page) => change({ page }),
    });
    await pdf.read(1);
    void opened.outline().then((outline) => signal.aborted || change({ outline }));
    void opened.hasFilledFields().then((filled) => signal.aborted || change({ filled }));
  }

  /** Marks a PDF whose pages are still being read. */
  async function captureInPages(pdf: ShownPdf, signal: AbortSignal): Promise<void> {
    const whole = pdf.readAll();
    let page: PagedPage | null = null;
    let renumber = () => {};
    const wrap = (inner: MarkedPage) => {
      page = inPages(inner, pdf, window, () => renumber());
      return page;
    };
    const session = await startCapture({ document, root, signal, overPictures: true, inPages: wrap });
    const paged = page as PagedPage | null;
    if (!paged) return;
    progress = inTime(() => paged.moreRead(), signal);
    const read = await whole;
    if (!read || signal.aborted) return;
    progress = () => {};
    renumber = inTime(async () => {
      if (!(await keepPages(paged, session))) renumber();
    }, signal);
    paged.allRead();
    change(read);
    await keepAnew(paged, session);
    renumber();
  }

  async function show(file: File, signal: AbortSignal): Promise<void> {
    if (file.size > MAX_FILE) throw new DocumentProblem('too-large');
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (bytes.length === 0) throw new DocumentProblem('empty');
    const kind = documentKind(bytes);
    const print = await fingerprint(bytes);
    signal.throwIfAborted();
    const name = nameOf(file.name);
    history.replaceState(null, '', `?document=${print}`);
    document.title = name;
    if (kind === 'pdf') await openPages(bytes, name, signal);
    else {
      const content = await readFlow(kind, bytes, window);
      signal.throwIfAborted();
      root.append(content);
      if (root.textContent?.trim() === '') throw new DocumentProblem('empty');
      view.value = { ...afresh, name, pages: null };
    }
  }

  return {
    view,
    async open(given, link) {
      shown.abort();
      shown = new AbortController();
      const { signal } = shown;
      pdf = null;
      progress = () => {};
      root.replaceChildren();
      view.value = { kind: 'opening' };
      try {
        const file = await given;
        if (!(await mayOpen(link ?? null))) throw new DocumentProblem('not-allowed');
        await show(file, signal);
        signal.throwIfAborted();
        if (pdf) await captureInPages(pdf, signal);
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
    goTo: (page) => pdf?.goTo(page),
    zoom(zoom) {
      root.style.setProperty('--zoom', String(zoom));
      change({ zoom });
      pdf?.redraw();
    },
  };
}

const afresh = {
  kind: 'open',
  page: 1,
  read: 0,
  zoom: 1,
  outline: [],
  wordless: [],
  unreadable: [],
  filled: false,
} as const;

/** A file's name without its ending. */
function nameOf(fileName: string): string {
  return fileName.replace(/\.[a-z0-9]{1,5}$/i, '').trim() || fileName;
}
