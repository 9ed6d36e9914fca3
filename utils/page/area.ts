import { isElement } from './node-kind';

/** Text longer than this is not one area, in UTF-16 code units. */
const MOST_TEXT = 4000;

/** The largest element of modest length that a range is in, to tell whether it is near what is seen. */
export function areaAround(range: AbstractRange, root: Element): Element | null {
  let area = range.startContainer.parentElement;
  while (area && area !== root && !area.contains(range.endContainer)) area = area.parentElement;
  while (area && area !== root && area.parentElement && isSmall(area.parentElement)) area = area.parentElement;
  return area;
}

function isSmall(element: Element): boolean {
  let length = 0;
  for (let node: Node | null = element.firstChild; node; node = node.nextSibling) {
    length += isElement(node) ? (node.textContent?.length ?? 0) : 0;
    if (length > MOST_TEXT) return false;
  }
  return true;
}
