import { offsetOfPoint, type PageText } from './page-text';

/**
 * Where the frames of a page stand in its text, by their number in `window.frames`: the offset of what comes after
 * them, in UTF-16 code units from the start of the page text.
 */
export function frameStarts(document: Document, page: PageText | null): readonly number[] {
  const frames = document.defaultView ?? [];
  const starts = Array.from({ length: frames.length }, () => 0);
  if (!page || frames.length === 0) return starts;
  const probe = document.createRange();
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe, frame')) {
    const index = starts.findIndex((_, at) => frames[at] === frame.contentWindow);
    probe.setStartBefore(frame);
    if (index >= 0) starts[index] = offsetOfPoint(page, probe.startContainer, probe.startOffset);
  }
  return starts;
}
