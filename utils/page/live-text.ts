import { linesOf } from './box';
import { isNotText } from './element-kind';
import { isElement, isShadowRoot } from './node-kind';
import { type PageText, pageTextOf } from './page-text';
import { type BoxReading, type ReadingMemory, readBox } from './read-box';
import type { Slices } from './slices';

/** The text of a page that changes, kept up to date by reading again only what has changed. */
export interface LiveText {
  /** The text as it is now, read at once. */
  now(): PageText;
  /** The text as of some moment since the call, read in slices. */
  read(slices: Slices): Promise<PageText>;
  /** Whether the page has changed since the text was read. */
  readonly isStale: boolean;
  /** The text as it was read last, or `null` before that. */
  readonly latest: PageText | null;
  /** Elements of the page that are not rendered now, as far as they have been looked at. */
  readonly hidden: () => Iterable<Element>;
  /** The shadow roots that were read and are still in the page. */
  readonly shadowRoots: () => ShadowRoot[];
}

export interface LiveTextOptions {
  readonly root: Element;
  readonly isOurs: (node: Node) => boolean;
  /** The shadow root of an element, or `null`; without it, open ones only. */
  readonly shadowRootOf?: ((element: Element) => ShadowRoot | null) | undefined;
  readonly signal: AbortSignal;
  /**
   * Called before the next paint when the page's text or what is shown of it may have changed, with the text
   * nodes that say something else now.
   */
  readonly onChange: (rewritten: ReadonlySet<Node>) => void;
}

const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open', 'slot'],
};

/** Starts to watch a page. Nothing is read before it is asked for. */
export function createLiveText({ root, isOurs, shadowRootOf, signal, onChange }: LiveTextOptions): LiveText {
  const observer = new MutationObserver((records) => note(records));
  const dirty = new Set<Element | ShadowRoot>([root]);
  const shadows = new Set<ShadowRoot>();
  const memory: ReadingMemory = {
    isOurs,
    shadowRootOf: shadowRootOf ?? ((element) => element.shadowRoot),
    boxes: new WeakMap(),
    hidden: new Set(),
    stale: new WeakSet(),
    onShadowRoot: (shadow) => {
      shadows.add(shadow);
      observer.observe(shadow, OBSERVED);
    },
  };
  let text: PageText | null = null;
  let reading: BoxReading | null = null;
  let complete = true;

  observer.observe(root, OBSERVED);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });

  /** The box that a node's text is in, or `null` when the node is not in the text. */
  function boxAround(node: Node): Element | ShadowRoot | null {
    for (let at: Node | null = node; at; at = isShadowRoot(at) ? at.host : at.parentNode) {
      if (isOurs(at) || (isElement(at) && (memory.hidden.has(at) || isNotText(at)))) return null;
      if (at === root) return root;
      if ((isElement(at) || isShadowRoot(at)) && memory.boxes.has(at)) return at;
    }
    return null;
  }

  /** Remembers what has to be read again; `false` when the text is not concerned. */
  function noteOne(record: MutationRecord): boolean {
    const { target } = record;
    if (record.type !== 'attributes') {
      for (const node of record.addedNodes) memory.stale.add(node);
      const box = boxAround(target);
      if (box) dirty.add(box);
      return box !== null;
    }
    // What an attribute changes may be the looks of its neighbours too (`.open + .panel`).
    const box = target.parentNode && boxAround(target.parentNode);
    if (!box) return false;
    memory.stale.add(box);
    dirty.add(box);
    return true;
  }

  function note(records: readonly MutationRecord[]): void {
    const rewritten = new Set<Node>();
    let isChanged = false;
    for (const record of records) {
      if (!noteOne(record)) continue;
      isChanged = true;
      if (record.type === 'characterData') rewritten.add(record.target);
    }
    if (isChanged) onChange(rewritten);
  }

  /** The boxes around one that was read have to gather their lines again. */
  function forgetLinesAround(element: Node): void {
    for (let at: Node | null = element; at; at = shownIn(at)) {
      const box = memory.boxes.get(at);
      if (box) box.lines = null;
    }
  }

  /** Reads until `pause`; `true` when everything that was dirty has been read. */
  function step(pause: () => boolean): boolean {
    for (;;) {
      if (!reading) {
        const [next] = dirty;
        if (!next) return true;
        dirty.delete(next);
        if (next !== root && !root.contains(hostOf(next))) continue;
        reading = readBox(next, memory.stale.has(next), memory);
      }
      if (!reading.step(pause)) return false;
      const { element } = reading.box;
      complete = reading.complete && (complete || element === root);
      forgetLinesAround(element);
      reading = null;
    }
  }

  function current(): PageText {
    const box = memory.boxes.get(root);
    const lines = box ? linesOf(box) : [];
    if (!text || text.index.complete !== complete || !isSame(text.index.lines, lines))
      text = pageTextOf(lines, complete);
    return text;
  }

  return {
    get isStale() {
      return dirty.size > 0 || reading !== null;
    },
    get latest() {
      return text;
    },
    shadowRoots() {
      for (const shadow of shadows) if (!shadow.isConnected) shadows.delete(shadow);
      return [...shadows];
    },
    hidden() {
      for (const element of memory.hidden) if (!element.isConnected) memory.hidden.delete(element);
      return memory.hidden;
    },
    now() {
      note(observer.takeRecords());
      step(() => false);
      return current();
    },
    async read(slices) {
      while (!step(slices.isOver)) await slices.next();
      return current();
    },
  };
}

function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((one, index) => one === b[index]));
}

/** The node that a node is shown in. */
function shownIn(node: Node): Node | null {
  if (isShadowRoot(node)) return node.host;
  return (isElement(node) ? node.assignedSlot : null) ?? node.parentNode;
}

function hostOf(node: Node): Node {
  const top = node.getRootNode();
  return isShadowRoot(top) ? hostOf(top.host) : node;
}
