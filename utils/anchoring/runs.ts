/** How many characters are the same right before two places, counted backwards, at most `most`. */
export function commonEnd(a: string, aEnd: number, b: string, bEnd: number, most: number): number {
  const limit = Math.min(most, aEnd, bEnd);
  let length = 0;
  while (length < limit && a.charCodeAt(aEnd - 1 - length) === b.charCodeAt(bEnd - 1 - length)) length++;
  return length;
}

/** How many characters are the same from two places on, at most `most`. */
export function commonStart(a: string, aStart: number, b: string, bStart: number, most: number): number {
  const limit = Math.min(most, a.length - aStart, b.length - bStart);
  let length = 0;
  while (length < limit && a.charCodeAt(aStart + length) === b.charCodeAt(bStart + length)) length++;
  return length;
}
