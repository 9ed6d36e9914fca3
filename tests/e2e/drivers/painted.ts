import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

/**
 * The words under the marks that are painted on the page now, each passage once for every dimension it has, in the
 * order of the text. Only what is near the window's view is painted.
 */
export async function paintedPassages(page: Pick<Page, 'evaluate'>): Promise<readonly string[]> {
  return page.evaluate(() => {
    const ranges = [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight])
      // A page may have just taken nodes away: what is on none is not seen.
      .filter(({ startContainer, endContainer }) => startContainer.isConnected && endContainer.isConnected)
      .map((painted) => {
        const range = document.createRange();
        range.setStart(painted.startContainer, painted.startOffset);
        range.setEnd(painted.endContainer, painted.endOffset);
        return range;
      });
    ranges.sort((one, other) => one.compareBoundaryPoints(Range.START_TO_START, other));
    return ranges.map((range) => String(range).replace(/\s+/g, ' ').trim());
  });
}

/** Resolves once just these passages are painted (as `paintedPassages` gives them), in any order. */
export async function expectPainted(page: Page, passages: readonly string[]): Promise<void> {
  await expect.poll(async () => [...(await paintedPassages(page))].sort()).toEqual([...passages].sort());
}

/** The page's HTML without the one element that the extension adds behind `<body>`. */
export async function pageHtml(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    const added = [...copy.children].filter((child) => !['HEAD', 'BODY'].includes(child.tagName));
    if (added.length > 1) throw new Error('more than one element was added to the page');
    for (const element of added) element.remove();
    return copy.outerHTML;
  });
}
