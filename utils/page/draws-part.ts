/**
 * Whether the page says that it draws only some of the rows or items of a list: there are more than it has elements
 * for (https://www.w3.org/TR/wai-aria-1.2/#aria-rowcount, #aria-setsize; -1 is for not known).
 */
export function drawsPart(document: Document): boolean {
  for (const list of document.querySelectorAll('[aria-rowcount]')) {
    const said = Number(list.getAttribute('aria-rowcount'));
    if (said < 0 || said > list.querySelectorAll('[role="row"], tr').length) return true;
  }
  const items = document.querySelectorAll('[aria-setsize]');
  return Number(items[0]?.getAttribute('aria-setsize') ?? 0) > items.length;
}
