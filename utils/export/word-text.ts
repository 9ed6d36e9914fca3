import { type IRunOptions, TextRun } from 'docx';
import { apart, writable } from './written';

/** Width between the margins of an A4 page, in twentieths of a point. */
export const WIDTH = 9_638;

/** A text as runs, its line breaks kept; nothing in it can be read as anything but text. */
export function lineRuns(text: string, style: Omit<IRunOptions, 'text' | 'break' | 'children'> = {}): TextRun[] {
  const lines = writable(apart(text)).split(/\r\n|[\r\n]/);
  return lines.map((line, index) => new TextRun({ ...style, text: line, ...(index > 0 ? { break: 1 } : {}) }));
}
