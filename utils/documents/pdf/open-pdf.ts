import {
  GlobalWorkerOptions,
  getDocument,
  PasswordResponses,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PDFWorker,
} from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { DocumentProblem, MAX_PAGES } from '../document-problem';
import type { TextRun } from './text-lines';

/** CSS pixels a point of a PDF. */
const SCALE = 96 / 72;

/** The most pixels of a picture in a PDF; larger ones stay white. */
const MAX_PICTURE = 64_000_000;

/** The most pixels of the picture of one page; larger ones are drawn coarser. */
const MAX_DRAWN = 24_000_000;

/** A page of a PDF. Sizes are CSS pixels at zoom 1. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** Its words in the order the file draws them. */
  runs(): Promise<readonly TextRun[]>;
  /** Draws it, with `ratio` device pixels a CSS pixel where that is not too much; rejects when `signal` is aborted first. */
  draw(canvas: HTMLCanvasElement, ratio: number, signal: AbortSignal): Promise<void>;
}

/** A heading of a PDF's outline. */
export interface OutlineItem {
  readonly title: string;
  readonly depth: number;
  /** Counted from 1. */
  readonly page: number;
}

/** A PDF that is open. */
export interface Pdf {
  readonly pages: number;
  /** A page, counted from 1. */
  page(number: number): Promise<PdfPage>;
  /** Empty where the file has none. */
  outline(): Promise<readonly OutlineItem[]>;
  /** Whether it is a form with words in its fields, which are drawn and are none of its pages' words. */
  hasFilledFields(): Promise<boolean>;
  /** Whether it is a form that the program which opens it would have to make by its XFA; its pages hold nothing of it. */
  isUnmadeForm(): Promise<boolean>;
}

/** A worker that waits for the next file. */
let waiting: PDFWorker | null = null;

/** Starts pdf.js's worker for the next file, which then need not wait for it. */
export function prepareForPdf(): void {
  GlobalWorkerOptions.workerSrc = workerAddress;
  waiting ??= new PDFWorker({ verbosity: 0 });
}

/**
 * Opens a PDF with pdf.js: no script in it is run, no form of XFA is looked at and nothing is fetched. `askPassword` is
 * called for an encrypted one, with `true` after a wrong answer; `null` gives up. Closed when the signal is aborted.
 * Throws a `DocumentProblem`.
 */
export async function openPdf(
  bytes: Uint8Array<ArrayBuffer>,
  askPassword: (wrong: boolean) => Promise<string | null>,
  signal: AbortSignal,
): Promise<Pdf> {
  prepareForPdf();
  const worker = waiting ?? undefined;
  waiting = null;
  // Decoders of scanned pictures: plain JavaScript, as our policy allows no WebAssembly.
  const options = { data: bytes, useWasm: false, wasmUrl: '/pdf/', enableXfa: false, maxImageSize: MAX_PICTURE };
  const task = getDocument({ ...options, worker, disableRange: true, disableStream: true, verbosity: 0 });
  // The worker holds the whole file.
  const close = () => void task.destroy().finally(() => worker?.destroy());
  signal.addEventListener('abort', close, { once: true });
  let gaveUp = false;
  task.onPassword = (answer: (password: string | Error) => void, reason: number) => {
    void askPassword(reason === PasswordResponses.INCORRECT_PASSWORD).then((password) => {
      gaveUp = password === null;
      answer(password ?? new Error('no password'));
    });
  };
  const pdf = await task.promise.catch(() => {
    throw new DocumentProblem(gaveUp ? 'locked' : 'broken');
  });
  if (pdf.numPages > MAX_PAGES) {
    close();
    throw new DocumentProblem('too-many-pages');
  }
  return {
    pages: pdf.numPages,
    page: async (number) => pageOf(await pdf.getPage(number)),
    outline: () => outlineOf(pdf),
    async hasFilledFields() {
      const fields = await pdf.getFieldObjects().catch(() => null);
      return [...(fields?.values() ?? [])].flat().some(isFilled);
    },
    async isUnmadeForm() {
      const { info }: { info?: { IsXFAPresent?: boolean; IsAcroFormPresent?: boolean } } = await pdf.getMetadata();
      return info?.IsXFAPresent === true && info.IsAcroFormPresent !== true;
    },
  };
}

/** Whether a field holds words; ticks and buttons hold none. */
function isFilled(field: object): boolean {
  const { type, value }: { type?: unknown; value?: unknown } = field;
  const hasWords = [value].flat().some((each) => typeof each === 'string' && each.trim() !== '');
  return hasWords && (type === 'text' || type === 'combobox' || type === 'listbox');
}

function pageOf(page: PDFPageProxy): PdfPage {
  const viewport = page.getViewport({ scale: SCALE });
  return {
    width: viewport.width,
    height: viewport.height,
    async runs() {
      const { items } = await page.getTextContent({ disableNormalization: false });
      return items.flatMap((item) => ('str' in item ? runOf(item, viewport.transform) : []));
    },
    async draw(canvas, ratio, signal) {
      const most = Math.sqrt(MAX_DRAWN / (viewport.width * viewport.height));
      const drawn = page.getViewport({ scale: SCALE * Math.min(ratio, most) });
      canvas.width = Math.floor(drawn.width);
      canvas.height = Math.floor(drawn.height);
      const task = page.render({ canvas, viewport: drawn, annotationMode: 1 });
      signal.addEventListener('abort', () => task.cancel(), { once: true });
      try {
        await task.promise;
      } finally {
        page.cleanup();
      }
    },
  };
}

interface TextItem {
  readonly str: string;
  readonly dir: string;
  readonly width: number;
  readonly transform: readonly number[];
}

function runOf({ str, dir, width, transform }: TextItem, view: readonly number[]): TextRun[] {
  if (str === '') return [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view;
  const [ta = 0, tb = 0, tc = 0, td = 0, te = 0, tf = 0] = transform;
  const across = { x: a * ta + c * tb, y: b * ta + d * tb };
  const up = { x: a * tc + c * td, y: b * tc + d * td };
  const angle = Math.atan2(across.y, across.x);
  return [
    {
      text: str,
      x: a * te + c * tf + e,
      y: b * te + d * tf + f,
      width: width * SCALE,
      size: Math.hypot(up.x, up.y),
      angle: Math.abs(angle) < 0.005 ? 0 : angle,
      rightToLeft: dir === 'rtl',
    },
  ];
}

type PdfOutline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

async function outlineOf(pdf: PDFDocumentProxy): Promise<readonly OutlineItem[]> {
  const items: OutlineItem[] = [];
  async function add(list: PdfOutline, depth: number): Promise<void> {
    for (const { title, dest, items: inner } of list ?? []) {
      if (items.length >= 2_000) return;
      const page = await pageOfDestination(pdf, dest).catch(() => null);
      if (page !== null) items.push({ title, depth, page });
      if (depth < 6) await add(inner, depth + 1);
    }
  }
  await add(await pdf.getOutline().catch(() => []), 0);
  return items;
}

/** The page that an outline points to, counted from 1, or `null`. */
async function pageOfDestination(pdf: PDFDocumentProxy, dest: unknown): Promise<number | null> {
  const place = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
  if (!Array.isArray(place)) return null;
  const [page] = place;
  if (typeof page === 'number') return page + 1;
  return (await pdf.getPageIndex(page)) + 1;
}
