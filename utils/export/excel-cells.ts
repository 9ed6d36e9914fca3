import type { Cell, Row } from 'write-excel-file/universal';
import { writable } from './written';

/** The longest text that a cell can hold; notes and passages are kept shorter than that. */
const MAX_CELL = 32_767;
/** Points: the highest that Excel lets a row be, and a line of ten-point text. */
const MAX_HEIGHT = 409;
const LINE = 13;

/** What the library takes out, the stand-in for what XML can't hold among it; it is shown as an empty square. */
const TAKEN_OUT = /[\ufffd\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef]/g;

/** A text cell. `_x0041_` would be read as a character's number, so its underscore is written as one. */
export function textCell(value: string) {
  const shown = writable(value).replace(TAKEN_OUT, '\u25a1');
  const safe = shown.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').slice(0, MAX_CELL);
  return { value: safe, type: String, alignVertical: 'top' as const };
}

/** A text cell in bold. */
export function boldCell(value: string) {
  return { ...textCell(value), fontWeight: 'bold' as const };
}

/** What a cell is when it stands to one side, whatever is in it. */
export const left = { align: 'left' } as const;
export const right = { align: 'right' } as const;

/** A whole number. */
export function numberCell(value: number) {
  return { value, type: Number, format: '#,##0', alignVertical: 'top' as const };
}

/** An ISO 8601 date as a day, or an empty cell. */
export function dateCell(value: string | null, side: typeof left | typeof right = right): Cell {
  if (value === null) return null;
  return {
    value: new Date(`${value}T00:00:00Z`),
    type: Date,
    format: 'd mmmm yyyy',
    alignVertical: 'top',
    ...side,
  };
}

/** Names of columns, those of numbers to the right as these are. */
export function headRow(
  names: readonly string[],
  widths: readonly number[],
  isNumber: (column: number) => boolean = () => false,
): Row {
  const cells = names.map((name, column) => ({
    ...boldCell(name),
    backgroundColor: '#E8E8E8',
    ...(isNumber(column) ? right : {}),
  }));
  return wrapped(cells, widths);
}

/** The row with its texts wrapped, and as high as the longest of them needs: spreadsheets don't work it out. */
export function wrapped(row: readonly Cell[], widths: readonly number[]): Row {
  const lines = row.map((cell, column) => linesOf(cell, widths[column] ?? 0));
  const height = heightOf(Math.max(...lines));
  return row.map((cell) => (isText(cell) ? { ...cell, wrap: true, height } : cell));
}

/** A text wrapped over several columns of these widths. */
export function wideCells(cell: ReturnType<typeof textCell>, widths: readonly number[]): Row {
  const height = heightOf(
    linesOf(
      cell,
      widths.reduce((sum, width) => sum + width, 0),
    ),
  );
  return [{ ...cell, wrap: true, height, columnSpan: widths.length }, ...widths.slice(1).map(() => null)];
}

function heightOf(lines: number): number {
  return Math.min(MAX_HEIGHT, lines * LINE + 3);
}

/** Lines that a cell needs in a column so many characters wide. */
function linesOf(cell: Cell, width: number): number {
  if (!isText(cell)) return 1;
  const lines = cell.value.split('\n');
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / width)), 0);
}

function isText(cell: Cell): cell is ReturnType<typeof textCell> {
  return cell !== null && typeof cell === 'object' && 'value' in cell && typeof cell.value === 'string';
}
