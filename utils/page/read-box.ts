import type { Box } from './box';
import { elementKind, labelLevel } from './element-kind';
import type { Line } from './line';
import { createLineBuilder } from './line-builder';
import { isElement, isSlot, isText } from './node-kind';

/** What a reading needs to know and remembers for the next one. */
export interface ReadingMemory {
  /** Our own interface, which is no part of the page. */
  readonly isOurs: (node: Node) => boolean;
  readonly shadowRootOf: (element: Element) => ShadowRoot | null;
  readonly boxes: WeakMap<Node, Box>;
  /** Elements left out at the last reading because they are not rendered. */
  readonly hidden: Set<Element>;
  /** Nodes that are new to the page or may look different: nothing remembered inside them counts. */
  readonly stale: WeakSet<Node>;
  readonly onShadowRoot: (root: ShadowRoot) => void;
}

/** A reading under way. */
export interface BoxReading {
  /**
   * Reads on until `pause` says so (it is asked every few nodes); `true` when the box is whole. `parts` are put
   * into the box at that moment and not before.
   */
  step(pause: () => boolean): boolean;
  readonly box: Box;
  /** Whether all of it was read, or only what fits in `MAX_TEXT` and `MAX_NODES`. */
  readonly complete: boolean;
}

/** The most text of a page that is looked at, in UTF-16 code units. */
const MAX_TEXT = 16_000_000;
/** The most nodes of a page that are looked at. */
const MAX_NODES = 4_000_000;

const NODES_A_CHECK = 32;
/** The most of a text node that is read in one go, in UTF-16 code units. */
const CHUNK = 16_384;

interface Frame {
  readonly element: Element | ShadowRoot;
  readonly parts: (Box | Line)[] | null;
  readonly unseen: boolean;
  readonly stale: boolean;
  readonly level: number;
  keepsLines: boolean | null;
  next: Node | null;
  readonly slotted: readonly Node[] | null;
  slottedAt: number;
}

/** Starts to read the text of an element, or of a box that has changed; `deep` forgets all that is inside it. */
export function readBox(element: Element | ShadowRoot, deep: boolean, memory: ReadingMemory): BoxReading {
  const box: Box = memory.boxes.get(element) ?? { element, parts: [] };
  const builder = createLineBuilder();
  const parts: (Box | Line)[] = [];
  const frames: Frame[] = [];
  let visited = 0;
  let length = 0;
  let complete = true;
  let long: { readonly node: Text; from: number } | null = null;

  function target(): (Box | Line)[] {
    for (let index = frames.length - 1; index >= 0; index--) {
      const own = frames[index]?.parts;
      if (own) return own;
    }
    return parts;
  }

  function endLine(): void {
    const line = builder.take(frames.reduce((level, frame) => frame.level || level, 0));
    if (line) target().push(line);
  }

  function enter(into: Element | ShadowRoot, own: (Box | Line)[] | null, unseen: boolean, stale: boolean): void {
    const shadow = isElement(into) ? memory.shadowRootOf(into) : null;
    if (shadow) memory.onShadowRoot(shadow);
    const slotted = isSlot(into) ? into.assignedNodes() : [];
    frames.push({
      element: into,
      parts: own,
      unseen,
      stale,
      level: isElement(into) ? labelLevel(into) : 0,
      keepsLines: null,
      next: (shadow ?? into).firstChild,
      slotted: slotted.length > 0 ? slotted : null,
      slottedAt: 0,
    });
  }

  function leave(frame: Frame): void {
    if (frame.parts) endLine();
    frames.pop();
    if (!frame.parts || frames.length === 0) return;
    const inner = { element: frame.element, parts: frame.parts };
    memory.boxes.set(frame.element, inner);
    target().push(inner);
  }

  function readElement(child: Element, frame: Frame): void {
    if (memory.isOurs(child)) return;
    const stale = frame.stale || memory.stale.has(child);
    const known = stale ? undefined : memory.boxes.get(child);
    if (known) {
      endLine();
      target().push(known);
      return;
    }
    const kind = elementKind(child);
    memory.boxes.delete(child);
    memory.hidden.delete(child);
    if (kind === 'not text') return;
    if (kind === 'hidden') memory.hidden.add(child);
    else if (kind === 'line break') endLine();
    else if (kind === 'block') {
      endLine();
      enter(child, [], false, stale);
    } else {
      enter(child, null, kind === 'unseen', stale);
    }
  }

  function keepsLines(frame: Frame): boolean {
    if (frame.keepsLines === null) {
      const element = isElement(frame.element) ? frame.element : frame.element.host;
      const view = element.ownerDocument.defaultView;
      frame.keepsLines = /pre|break/.test(view?.getComputedStyle(element).whiteSpace ?? '');
    }
    return frame.keepsLines;
  }

  function addText(node: Text, data: string, from: number, frame: Frame): void {
    length += data.length;
    if (length > MAX_TEXT) complete = false;
    if (!data.includes('\n') || !keepsLines(frame)) {
      builder.add(node, data, from);
      if (builder.isFull) endLine();
      return;
    }
    let at = 0;
    for (const part of data.split('\n')) {
      if (at > 0) endLine();
      if (part !== '') builder.add(node, part, from + at);
      at += part.length + 1;
    }
  }

  function readLong(frame: Frame): void {
    if (!long) return;
    let data = long.node.substringData(long.from, CHUNK);
    if (data.length === CHUNK) data = data.slice(0, Math.max(data.lastIndexOf(' '), CHUNK / 2));
    addText(long.node, data, long.from, frame);
    long.from += data.length;
    if (long.from >= long.node.length || !complete) long = null;
  }

  function readText(node: Text, frame: Frame): void {
    if (frame.unseen) return;
    if (node.length > CHUNK) long = { node, from: 0 };
    else addText(node, node.data, 0, frame);
  }

  function nextChild(frame: Frame): Node | null {
    if (frame.slotted) return frame.slotted[frame.slottedAt++] ?? null;
    const child = frame.next;
    frame.next = child?.nextSibling ?? null;
    return child;
  }

  function visit(): void {
    const frame = frames.at(-1);
    if (!frame) return;
    if (long) {
      readLong(frame);
      return;
    }
    const child = nextChild(frame);
    if (!child) leave(frame);
    else if (isText(child)) readText(child, frame);
    else if (isElement(child)) readElement(child, frame);
    visited++;
    if (visited > MAX_NODES) complete = false;
  }

  function leaveAll(): void {
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) leave(frame);
  }

  enter(element, parts, false, deep);
  memory.stale.delete(element);
  return {
    box,
    get complete() {
      return complete;
    },
    step(pause) {
      for (let count = 1; frames.length > 0; count++) {
        if (complete) visit();
        else leaveAll();
        if ((count % NODES_A_CHECK === 0 || long) && pause()) break;
      }
      if (frames.length > 0) return false;
      box.parts = parts;
      memory.boxes.set(element, box);
      return true;
    },
  };
}
