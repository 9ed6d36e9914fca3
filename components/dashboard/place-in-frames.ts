/** Elements that are added before a frame is drawn: styling and laying out so many takes a few milliseconds. */
const AT_ONCE = 250;

/**
 * Shows a page of a document in a root, from its top on and some of it a frame, so that a long one holds nothing up.
 * The function given back stops it.
 */
export function placeInFrames(root: ShadowRoot, page: Element): () => void {
  const blocks = [...page.childNodes];
  page.replaceChildren();
  root.replaceChildren(page);
  let frame = 0;
  const place = () => {
    for (let added = 0; added < AT_ONCE && blocks.length > 0; ) {
      for (const block of blocks.splice(0, 1)) {
        page.append(block);
        added += 1 + (block instanceof Element ? block.getElementsByTagName('*').length : 0);
      }
    }
    if (blocks.length > 0) frame = requestAnimationFrame(place);
  };
  place();
  return () => cancelAnimationFrame(frame);
}
