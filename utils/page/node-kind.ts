/** `instanceof` without caring which window a node was made in. */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** See `isElement`. CDATA sections count as text. */
export function isText(node: Node): node is Text {
  return node.nodeType === 3 || node.nodeType === 4;
}

/** See `isElement`. */
export function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === 11 && 'host' in node;
}

/** See `isElement`. */
export function isSlot(node: Node): node is HTMLSlotElement {
  return isElement(node) && node.localName === 'slot' && 'assignedNodes' in node;
}
