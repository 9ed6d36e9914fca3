/**
 * Words of a text as word processors count them: what stands between white space, when there is a letter or digit
 * in it. `co-operation` and `and/or` are one word each, a dash between spaces is none.
 */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;
}
