/** A page of either driver. */
interface Evaluating {
  evaluate<T>(run: () => T): Promise<T>;
}

/** The words that the reader's search shows now; none where it shows nothing. */
export function foundWords(page: Evaluating): Promise<string> {
  return page.evaluate(() => {
    const [shown] = CSS.highlights.get('reader-found-shown') ?? [];
    if (!shown) return '';
    const range = document.createRange();
    range.setStart(shown.startContainer, shown.startOffset);
    range.setEnd(shown.endContainer, shown.endOffset);
    return String(range).replace(/\s+/g, ' ');
  });
}
