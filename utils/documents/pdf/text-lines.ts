/** A run of letters that a page draws in one go, in CSS pixels at zoom 1 from the page's top left corner. */
export interface TextRun {
  readonly text: string;
  /** Where its baseline begins. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The height of its letters. */
  readonly size: number;
  /** How it is turned, clockwise, in radians. */
  readonly angle: number;
  readonly rightToLeft: boolean;
}

/** A line of text: runs that follow each other on one baseline. Places are those on the page turned so that it lies level. */
export interface TextLine {
  readonly runs: readonly TextRun[];
  readonly start: number;
  readonly baseline: number;
  readonly end: number;
  readonly size: number;
  readonly angle: number;
}

/** Lines that are one stretch of prose, one cell or one heading. */
export interface TextBlock {
  readonly lines: readonly TextLine[];
  /** 1 or 2 for a heading by the size of its letters, 0 for everything else. */
  readonly level: 0 | 1 | 2;
}

/** A gap of more than this many letter heights parts columns and cells. */
const WIDE_GAP = 1.2;
/** A gap of more than this many letter heights parts them where the next line begins behind it. */
const CELL_GAP = 0.6;
/** A gap of more than this many letter heights is a space, where the file has none. */
const WORD_GAP = 0.12;
/** What stands before the first line of an item or a footnote: a bullet, a number, a letter. */
const LABEL = /^\s*(?:[^\p{L}\p{N}]|[([]?(?:\p{N}{1,3}|\p{L})[.)\]]*)?\s*$/u;
/** Lines of one paragraph are at most this many letter heights apart. */
const LINE_PITCH = 1.75;
/** Letters this many times as high as the usual ones make a heading. */
const HEADING = 1.18;
const TITLE = 1.6;

/** Puts runs together to lines, in the order in which the file draws them, which is nearly always the order of reading. */
export function linesOf(runs: readonly TextRun[]): readonly TextLine[] {
  const lines: TextRun[][] = [];
  for (const run of runs) {
    const line = lines.at(-1);
    const before = line?.at(-1);
    if (line && before && continues(before, run)) line.push(run);
    else if (run.text.trim() !== '') lines.push([run]);
  }
  return lines.map(lineOf).flatMap((line, index, all) => cellsOf(line, all[index + 1]));
}

/**
 * A row of a table as its cells: pdf.js puts a blank into a gap, and takes it for a space. A wide one parts cells, but in a
 * line that is stretched to its column, where all are wide and stand between single words; a less wide one does where the
 * next line begins behind it.
 */
function cellsOf(line: TextLine, next: TextLine | undefined): readonly TextLine[] {
  const isStretched = !line.runs.some(({ text }) => /\S\s+\S/.test(text));
  const begin = startBelow(line, next);
  const cells: TextRun[][] = [[]];
  for (const [index, run] of line.runs.entries()) {
    const cell = cells.at(-1) ?? [];
    const after = line.runs[index + 1];
    if (after && run.text.trim() === '' && !LABEL.test(cell.map(({ text }) => text).join(''))) {
      const isAbove = begin !== null && Math.abs(levelled(after, line.angle).along - begin) < line.size * 0.15;
      if (run.width > (isAbove ? CELL_GAP : isStretched ? Number.POSITIVE_INFINITY : WIDE_GAP) * run.size) {
        cells.push([]);
        continue;
      }
    }
    cell.push(run);
  }
  return cells.filter((cell) => cell.length > 0).map(lineOf);
}

/** Where the next line begins when it is close below, or `null`. */
function startBelow(line: TextLine, next: TextLine | undefined): number | null {
  if (!next || !isTurnedAlike(line.angle, next.angle)) return null;
  const down = next.baseline - line.baseline;
  return down < line.size * 0.5 || down > line.size * LINE_PITCH ? null : next.start;
}

/** Puts lines together to paragraphs, cells and headings. */
export function blocksOf(lines: readonly TextLine[]): readonly TextBlock[] {
  const usual = usualSize(lines);
  const blocks: TextLine[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    const before = block?.at(-1);
    if (block && before && isNextLine(before, line)) block.push(line);
    else blocks.push([line]);
  }
  return blocks.map((block) => ({ lines: block, level: levelOf(block, usual) }));
}

/** The space that is read between a run and the next one of its line, or nothing within a word. */
export function spaceBetween(before: TextRun, run: TextRun): '' | ' ' {
  if (/\s$/.test(before.text) || /^\s/.test(run.text)) return '';
  return gapBetween(before, run) > WORD_GAP * run.size ? ' ' : '';
}

/** Whether a line ends within a word that the next line goes on with. */
export function isHyphenated(line: TextLine, next: TextLine | undefined): boolean {
  const end = line.runs.at(-1)?.text.trimEnd() ?? '';
  const begin = next?.runs[0]?.text.trimStart() ?? '';
  return /\p{Ll}[-\u2010\u00ad]$/u.test(end) && /^\p{Ll}/u.test(begin);
}

/** How far along its own direction a point is, and how far down across it. */
function levelled(
  { x, y }: Pick<TextRun, 'x' | 'y'>,
  angle: number,
): { readonly along: number; readonly down: number } {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { along: cos * x + sin * y, down: cos * y - sin * x };
}

function isTurnedAlike(one: number, other: number): boolean {
  return Math.cos(one - other) > Math.cos(0.02);
}

function gapBetween(before: TextRun, run: TextRun): number {
  const along = levelled(run, run.angle).along - levelled(before, run.angle).along;
  return run.rightToLeft ? -along - run.width : along - before.width;
}

function continues(before: TextRun, run: TextRun): boolean {
  if (!isTurnedAlike(before.angle, run.angle)) return false;
  const across = levelled(run, run.angle).down - levelled(before, run.angle).down;
  const size = Math.max(before.size, run.size);
  // Raised and lowered figures stay in their line.
  if (Math.abs(across) > size * 0.6) return false;
  const gap = gapBetween(before, run);
  return gap > -size * 1.5 && gap < size * WIDE_GAP;
}

function lineOf(runs: readonly TextRun[]): TextLine {
  const first = runs[0] as TextRun;
  const { angle } = first;
  const starts = runs.map((run) => levelled(run, angle).along);
  return {
    runs,
    start: Math.min(...starts),
    baseline: levelled(first, angle).down,
    end: Math.max(...runs.map((run, index) => (starts[index] ?? 0) + run.width)),
    size: Math.max(...runs.map((run) => run.size)),
    angle,
  };
}

function isNextLine(before: TextLine, line: TextLine): boolean {
  if (!isTurnedAlike(before.angle, line.angle)) return false;
  const down = line.baseline - before.baseline;
  const size = Math.max(before.size, line.size);
  if (down < size * 0.5 || down > size * LINE_PITCH) return false;
  if (Math.abs(before.size - line.size) > size * 0.15) return false;
  const overlap = Math.min(before.end, line.end) - Math.max(before.start, line.start);
  return overlap > 0 && isAligned(before, line, size);
}

/** Whether lines begin, end or have their middles under each other, but for what a paragraph's first line is moved by. */
function isAligned(before: TextLine, line: TextLine, size: number): boolean {
  const [start, end] = [line.start - before.start, line.end - before.end];
  return Math.abs(start) < size * 3 || Math.abs(end) < size || Math.abs(start + end) < size * 2;
}

/** The size in which most of the text is. */
function usualSize(lines: readonly TextLine[]): number {
  const letters = new Map<number, number>();
  for (const { runs, size } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + runs.reduce((sum, { text }) => sum + text.length, 0));
  }
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

function levelOf(block: readonly TextLine[], usual: number): TextBlock['level'] {
  const size = block[0]?.size ?? 0;
  if (usual === 0 || block.length > 3 || size < usual * HEADING) return 0;
  return size >= usual * TITLE ? 1 : 2;
}
