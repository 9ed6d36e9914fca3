import { isElement, isShadowRoot, isText } from './node-kind';

/** Text longer than this is not one area, in UTF-16 code units. */
const MOST_TEXT = 4000;
/** Nor are more nodes than this. */
const MOST_NODES = 400;

/** The largest element of modest length that a range is in, to tell whether it is near what is seen. */
export function areaAround(range: AbstractRange, root: Element): Element | null {
  const { parentNode } = range.startContainer;
  let area = parentNode && isShadowRoot(parentNode) ? parentNode.host : range.startContainer.parentElement;
  while (area && area !== root && !area.contains(range.endContainer)) area = area.parentElement;
  while (area && area !== root && area.parentElement && isSmall(area.parentElement)) area = area.parentElement;
  return area;
}

/** Looks at no more of the element than it takes to tell. */
function isSmall(element: Element): boolean {
  let text = 0;
  let nodes = 0;
  const fits = (within: Node): boolean => {
    for (let node = within.firstChild; node; node = node.nextSibling) {
      if (isText(node)) text += node.length;
      if (++nodes > MOST_NODES || text > MOST_TEXT || (isElement(node) && !fits(node))) return false;
    }
    return true;
  };
  return fits(element);
}
