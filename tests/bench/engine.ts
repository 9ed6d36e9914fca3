import { anchorAll as anchorOffsets } from '../../utils/anchoring/anchor-all';
import { describe as describeSpan } from '../../utils/anchoring/describe';
import type { Target } from '../../utils/core/target';
import { createLiveText } from '../../utils/page/live-text';
import { type PageText, rangeOfSpan, spanOfRange } from '../../utils/page/page-text';

let lastRead: { readonly root: Element; readonly html: string; readonly page: PageText } | null = null;

/** The text of the page, read once as long as nothing of it changes. */
function pageOf(root: Element): PageText {
  const html = root.innerHTML;
  if (lastRead?.root !== root || lastRead.html !== html) {
    const live = createLiveText({ root, isOurs: () => false, signal: new AbortController().signal, onChange() {} });
    lastRead = { root, html, page: live.now() };
  }
  return lastRead.page;
}

/** What is stored of a passage. */
export function describe(root: Element, range: Range): Target | null {
  const page = pageOf(root);
  const span = spanOfRange(page, range);
  return span && describeSpan(page.index, span);
}

/** Where the passages are, in order; `null` for what is not found. */
export async function anchorAll(
  root: Element,
  list: readonly (Target | null)[],
): Promise<({ range: Range; state: 'exact' | 'changed' } | null)[]> {
  const page = pageOf(root);
  const targets = list.filter((target) => target !== null);
  const placements = anchorOffsets(page.index, targets);
  return list.map((target) => {
    const placement = target && placements[targets.indexOf(target)];
    const found = placement && 'start' in placement ? rangeOfSpan(page, placement) : null;
    if (!found) return null;
    const range = root.ownerDocument.createRange();
    range.setStart(found.startContainer, found.startOffset);
    range.setEnd(found.endContainer, found.endOffset);
    return { range, state: placement?.state === 'in place' ? 'exact' : 'changed' };
  });
}
