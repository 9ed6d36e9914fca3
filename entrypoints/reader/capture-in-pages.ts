import type { ReadPages } from '../../utils/documents/pdf/show-pdf';
import type { MarkedPage } from '../../utils/page/marked-page';
import { startCapture } from '../capture/capture';
import { inPages, type PagedPage } from './in-pages';
import { inTime } from './in-time';
import { keepAnew, keepPages } from './keep-anew';
import type { OpenPages } from './open-pages';

/** Marks a PDF whose pages are still being read; `onRead` is called once all of them are. */
export async function captureInPages(
  { pdf, onMore }: OpenPages,
  root: HTMLElement,
  signal: AbortSignal,
  onRead: (read: ReadPages) => void,
): Promise<void> {
  const whole = pdf.readAll();
  let page: PagedPage | null = null;
  let renumber = () => {};
  const wrap = (inner: MarkedPage) => {
    page = inPages(inner, pdf, window, () => renumber());
    return page;
  };
  const session = await startCapture({
    document: root.ownerDocument,
    root,
    signal,
    overPictures: true,
    inPages: wrap,
  });
  const paged = page as PagedPage | null;
  if (!paged) return;
  onMore(inTime(() => paged.moreRead(), signal));
  const read = await whole;
  if (!read || signal.aborted) return;
  onMore(() => {});
  renumber = inTime(async () => {
    if (!(await keepPages(paged, session))) renumber();
  }, signal);
  paged.allRead();
  onRead(read);
  await keepAnew(paged, session);
  renumber();
}
