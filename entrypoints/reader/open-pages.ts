import type { ShownPdf } from '../../utils/documents/pdf/show-pdf';
import type { Translate } from '../../utils/i18n';
import { inTime } from './in-time';
import { justOpened, type OpenView } from './reader-view';
import type { Sizing } from './sizing';

/** A PDF that is shown, and its pages that are still being read. */
export interface OpenPages {
  readonly pdf: ShownPdf;
  /** Called from now on whenever the words of more pages are there. */
  onMore(more: () => void): void;
}

interface PagesOptions {
  readonly root: HTMLElement;
  readonly name: string;
  readonly signal: AbortSignal;
  readonly translate: Translate;
  readonly sizing: Sizing;
  /** `null` gives up. */
  readonly askPassword: (wrong: boolean) => Promise<string | null>;
  readonly onOpen: (view: OpenView) => void;
  readonly onChange: (what: Partial<OpenView>) => void;
}

/** Opens a PDF and shows it, with the words of its first page. Throws a `DocumentProblem`. */
export async function openPages(bytes: Uint8Array<ArrayBuffer>, options: PagesOptions): Promise<OpenPages> {
  const { root, name, signal, translate, sizing, askPassword, onOpen, onChange } = options;
  const [{ openPdf }, { showPdf }] = await Promise.all([
    import('../../utils/documents/pdf/open-pdf'),
    import('../../utils/documents/pdf/show-pdf'),
  ]);
  const opened = await openPdf(bytes, askPassword, signal);
  signal.throwIfAborted();
  onOpen(justOpened(name, opened.pages));
  let read = 0;
  let more = () => {};
  const tell = () => {
    onChange({ read });
    more();
  };
  const tellSoon = inTime(tell, signal);
  const pdf = await showPdf({
    pdf: opened,
    root,
    signal,
    pageName: (page) => translate('reader-page', { page }),
    onLaidOut: (pages) => sizing.begin(pages, signal),
    onProgress(pages) {
      read = pages;
      if (read === opened.pages) tell();
      else tellSoon();
    },
    onPage: (page) => onChange({ page }),
  });
  // Before all else is read: what these add to the bar moves the pages, under a mouse too.
  await Promise.allSettled([
    pdf.read(1),
    opened.outline().then((outline) => signal.aborted || onChange({ outline })),
    opened.isUnmadeForm().then((unmade) => signal.aborted || onChange({ unmade })),
    opened.hasFilledFields().then((filled) => signal.aborted || onChange({ filled })),
  ]);
  return {
    pdf,
    onMore(next) {
      more = next;
    },
  };
}
