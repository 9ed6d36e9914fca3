import { UNSEEN } from '../anchoring/fold';
import { indexLine } from '../anchoring/page-index';
import type { Line } from './line';

const SPACE = '\\t\\n\\v\\f\\r\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
/** Everything but plain words with single plain spaces between them. */
const IRREGULAR = new RegExp(` [ ${SPACE}${UNSEEN}]+|[${SPACE}${UNSEEN}][ ${SPACE}${UNSEEN}]*`, 'g');
const HAS_SPACE = new RegExp(`[ ${SPACE}]`);
/** A character with the marks that may compose with it (Hangul vowels and finals among them). */
const CLUSTER = /[^\p{M}\u1160-\u11ff][\p{M}\u1160-\u11ff]*|[\p{M}\u1160-\u11ff]+/gu;

/** A line much longer than any paragraph ends at the next white space, so that work on lines stays short. */
const MOST_TEXT = 16_384;
/** And where there is none for so long, without one. */
const MOST_WORD = 65_536;
const MOST_NODES = 2048;

/** Makes one line at a time out of text nodes as they come. */
export interface LineBuilder {
  /** Adds the part of a text node's data that starts at `from` in the node. */
  add(node: Text, data: string, from: number): void;
  /** Whether the line is so long that it should end here although the page does not end it. */
  readonly isFull: boolean;
  /** Ends the line and gives it, or `null` when it has no text; for `level` and `moment` see `lineLabel`. */
  take(level: number, moment: string): Line | null;
}

/** A builder for the lines of one page. */
export function createLineBuilder(): LineBuilder {
  let text = '';
  let nodes: Text[] = [];
  let pieces: number[] = [];
  let current = -1;
  let space: { node: number; start: number; length: number } | null = null;
  /** Where the last piece ends in its node, or -1 when nothing can be joined to it. */
  let joinAt = -1;

  function append(part: string, nodeStart: number, nodeLength: number): void {
    const straight = part.length === nodeLength;
    if (joinAt !== nodeStart || !straight) pieces.push(text.length, current, nodeStart, nodeLength);
    else pieces[pieces.length - 1] = (pieces[pieces.length - 1] ?? 0) + nodeLength;
    joinAt = straight ? nodeStart + nodeLength : -1;
    text += part;
  }

  function flushSpace(): void {
    if (!space) return;
    const { node, start, length } = space;
    space = null;
    if (text === '') return;
    if (node === current) {
      append(' ', start, length);
      return;
    }
    pieces.push(text.length, node, start, length);
    text += ' ';
    joinAt = -1;
  }

  function addSpace(start: number, length: number): void {
    if (!space) space = { node: current, start, length };
    else if (space.node === current && space.start + space.length === start) space.length += length;
  }

  /** Adds words with single plain spaces, which may also stand at either end. */
  function addRegular(part: string, nodeStart: number): void {
    let start = 0;
    let end = part.length;
    if (part.startsWith(' ')) {
      addSpace(nodeStart, 1);
      start = 1;
    }
    if (end > start && part.endsWith(' ')) end--;
    if (end > start) {
      flushSpace();
      append(start === 0 && end === part.length ? part : part.slice(start, end), nodeStart + start, end - start);
    }
    if (end < part.length) addSpace(nodeStart + end, 1);
  }

  /** As `addRegular`, character by character as far as they are not in composed form (NFC). */
  function addWords(part: string, nodeStart: number): void {
    if (part.normalize('NFC') === part) {
      addRegular(part, nodeStart);
      return;
    }
    for (const match of part.matchAll(CLUSTER)) {
      const composed = match[0].normalize('NFC');
      if (composed === match[0]) addRegular(composed, nodeStart + match.index);
      else {
        flushSpace();
        joinAt = -1;
        // A different length marks the piece as whole; equal lengths may be mapped straight through.
        append(composed, nodeStart + match.index, match[0].length);
        joinAt = -1;
      }
    }
  }

  return {
    get isFull() {
      const isLong = text.length > MOST_TEXT || nodes.length > MOST_NODES;
      return (space !== null && isLong) || text.length > MOST_WORD;
    },
    add(node, data, from) {
      if (nodes[current] !== node) {
        nodes.push(node);
        current = nodes.length - 1;
        joinAt = -1;
      }
      let done = 0;
      for (const match of data.matchAll(IRREGULAR)) {
        if (match.index > done) addWords(data.slice(done, match.index), from + done);
        done = match.index + match[0].length;
        if (HAS_SPACE.test(match[0])) addSpace(from + match.index, match[0].length);
        else joinAt = -1;
      }
      if (done === 0) addWords(data, from);
      else if (done < data.length) addWords(data.slice(done), from + done);
    },
    take(level, moment) {
      const line = text === '' ? null : { ...indexLine(text, level, moment), nodes, pieces };
      text = '';
      nodes = [];
      pieces = [];
      current = -1;
      space = null;
      joinAt = -1;
      return line;
    },
  };
}
