import { anchorAll as anchorOffsets } from '../../utils/anchoring/anchor-all';
import { describe as describeSpan } from '../../utils/anchoring/describe';
import type { Target } from '../../utils/core/target';
import { createLiveText, type LiveText } from '../../utils/page/live-text';
import { type PageText, rangeOfSpan, spanOfRange } from '../../utils/page/page-text';

const texts = new WeakMap<Element, LiveText>();

/** The text of the page, kept up to date as the extension does. */
function pageOf(root: Element): PageText {
  const known = texts.get(root);
  if (known) return known.now();
  const { signal } = new AbortController();
  const live = createLiveText({ root, isOurs: () => false, signal, onChange() {} });
  texts.set(root, live);
  return live.now();
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
  const placementOf = new Map(targets.map((target, index) => [target, placements[index]]));
  return list.map((target) => {
    const placement = target && placementOf.get(target);
    const found = placement && 'start' in placement ? rangeOfSpan(page, placement) : null;
    if (!found) return null;
    const range = root.ownerDocument.createRange();
    range.setStart(found.startContainer, found.startOffset);
    range.setEnd(found.endContainer, found.endOffset);
    return { range, state: placement?.state === 'in place' ? 'exact' : 'changed' };
  });
}
