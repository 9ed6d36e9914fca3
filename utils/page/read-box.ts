import { type Box, keepLines } from './box';
import { elementKind } from './element-kind';
import type { Line } from './line';
import { createLineBuilder } from './line-builder';
import { isElement, isText } from './node-kind';
import { type FrameStart, openFrame, type ReadingFrame } from './reading-frame';

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

/** The most text of a page that is looked at, in UTF-16 code units: to put more together at once takes too long. */
const MAX_TEXT = 8_000_000;
/** The most nodes of a page that are looked at. */
const MAX_NODES = 4_000_000;

const NODES_A_CHECK = 32;
/** The most of a text node that is read in one go, in UTF-16 code units. */
const CHUNK = 16_384;

/** Starts to read the text of an element, or of a box that has changed; `deep` forgets all that is inside it. */
export function readBox(element: Element | ShadowRoot, deep: boolean, memory: ReadingMemory): BoxReading {
  const box: Box = memory.boxes.get(element) ?? { element, parts: [], lines: null };
  const parts: (Box | Line)[] = [];
  const frames: ReadingFrame[] = [];
  const builder = createLineBuilder();
  let visited = 0;
  /** What a `time` element in the line that is being read says to machines. */
  let moment = '';
  let length = 0;
  /** A long text node, and how much of it has been read. */
  let long: { readonly node: Text; from: number } | null = null;
  const isTooMuch = (): boolean => length > MAX_TEXT || visited > MAX_NODES;

  function put(part: Box | Line): void {
    (frames.findLast((frame) => frame.box)?.box?.parts ?? parts).push(part);
  }

  function endLine(): void {
    const heading = frames.findLast(({ level }) => level > 0);
    const line = builder.take(heading?.level ?? 0, moment);
    moment = '';
    if (!line) return;
    put(line);
    // What else stands in a heading (a count, "Show") heads nothing.
    if (heading) heading.level = 0;
  }

  function enter(into: Element | ShadowRoot, frame: Omit<FrameStart, 'shadow'>): void {
    const shadow = isElement(into) ? memory.shadowRootOf(into) : null;
    if (shadow) memory.onShadowRoot(shadow);
    if (isElement(into) && into.tagName === 'TIME') moment ||= into.getAttribute('datetime') ?? '';
    frames.push(openFrame(into, { ...frame, shadow }));
  }

  function leave(frame: ReadingFrame): void {
    if (frame.box) endLine();
    frames.pop();
    if (!frame.box || frames.length === 0) return;
    keepLines(frame.box.before, frame.box.parts);
    const inner = { element: frame.element, parts: frame.box.parts, lines: null };
    memory.boxes.set(frame.element, inner);
    put(inner);
  }

  function readElement(child: Element, frame: ReadingFrame): void {
    if (memory.isOurs(child)) return;
    const stale = frame.stale || memory.stale.has(child);
    const known = memory.boxes.get(child);
    if (known && !stale) {
      endLine();
      put(known);
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
      enter(child, { box: { parts: [], before: known?.parts ?? [] }, unseen: false, stale });
    } else {
      enter(child, { box: null, unseen: kind === 'unseen', stale });
    }
  }

  function addText(node: Text, data: string, from: number, frame: ReadingFrame): void {
    length += data.length;
    if (!data.includes('\n') || !frame.keepsBreaks()) {
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

  /** Reads the next piece of the long text node, up to after a space where there is one, so that a line may end. */
  function readOn(node: Text, from: number, frame: ReadingFrame): void {
    let data = node.substringData(from, CHUNK);
    if (data.length === CHUNK) data = data.slice(0, Math.max(data.lastIndexOf(' ') + 1, CHUNK / 2));
    addText(node, data, from, frame);
    const next = from + data.length;
    long = next < node.length ? { node, from: next } : null;
  }

  function readText(node: Text, frame: ReadingFrame): void {
    if (frame.unseen) return;
    if (node.length > CHUNK) long = { node, from: 0 };
    else addText(node, node.data, 0, frame);
  }

  function visit(frame: ReadingFrame): void {
    if (long) {
      readOn(long.node, long.from, frame);
      return;
    }
    const child = frame.nextChild();
    if (!child) leave(frame);
    else if (isText(child)) readText(child, frame);
    else if (isElement(child)) readElement(child, frame);
    visited++;
  }

  enter(element, { box: { parts, before: [] }, unseen: false, stale: deep });
  memory.stale.delete(element);
  return {
    box,
    get complete() {
      return !isTooMuch();
    },
    step(pause) {
      for (let count = 1; ; count++) {
        const frame = frames.at(-1);
        if (!frame) break;
        if (isTooMuch()) leave(frame);
        else visit(frame);
        if (frames.length > 0 && (count % NODES_A_CHECK === 0 || long) && pause()) return false;
      }
      keepLines(box.parts, parts);
      box.parts = parts;
      memory.boxes.set(element, box);
      return true;
    },
  };
}
