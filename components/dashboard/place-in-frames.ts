/** Elements that are added before a frame is drawn: styling and laying out so many takes a few milliseconds. */
const AT_ONCE = 250;

/**
 * Shows a page of a document in a root, from its top on and some of it a frame, so that a long one holds nothing up; a
 * chart or a table that is larger than that comes in pieces too. The function given back stops it.
 */
export function placeInFrames(root: ShadowRoot, page: Element): () => void {
  const placing = placeIn(root, page);
  let frame = 0;
  const place = () => {
    for (let added = 0; added < AT_ONCE; ) {
      const step = placing.next();
      if (step.done) return;
      added += step.value;
    }
    frame = requestAnimationFrame(place);
  };
  root.replaceChildren();
  place();
  return () => cancelAnimationFrame(frame);
}

/** Appends a node, and what is in it after it where that is more than is added at once; yields elements added. */
function* placeIn(parent: ParentNode, node: Node): Generator<number, void> {
  const size = node instanceof Element ? 1 + node.getElementsByTagName('*').length : 1;
  if (!(node instanceof Element) || size <= AT_ONCE) {
    parent.append(node);
    yield size;
    return;
  }
  const children = [...node.childNodes];
  node.replaceChildren();
  parent.append(node);
  yield 1;
  for (const child of children) yield* placeIn(node, child);
}
