/** A page of either driver. */
interface Evaluating {
  evaluate<T>(run: (line: string) => Promise<T>, line: string): Promise<T>;
}

/** A point of the viewport in CSS pixels. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points in the blank before and behind a line. */
interface AroundLine {
  readonly before: Point;
  readonly behind: Point;
}

/** Points of the view 8 CSS pixels before a line's first letter and 20 behind its last, as the line lies once it stands still. */
export function aroundLine(page: Evaluating, line: string): Promise<AroundLine> {
  return page.evaluate(async (whole) => {
    const run = [...document.querySelectorAll('.run')].find((each) => each.textContent?.trim() === whole);
    if (!run) throw new Error('the line is not there');
    run.scrollIntoView({ block: 'center', behavior: 'instant' });
    // On a busy machine no frame may have been drawn yet since the pages came.
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    let before: DOMRect | null = null;
    let box = run.getBoundingClientRect();
    while (before?.top !== box.top || before.left !== box.left) {
      before = box;
      for (let frames = 0; frames < 5; frames++) await frame();
      box = run.getBoundingClientRect();
    }
    const { left, right, top, bottom } = box;
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    return bottom - top > right - left
      ? { before: { x, y: top - 8 }, behind: { x, y: bottom + 20 } }
      : { before: { x: left - 8, y }, behind: { x: right + 20, y } };
  }, line);
}
