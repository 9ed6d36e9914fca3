/**
 * The text cut to at most `max` UTF-16 code units, with an ellipsis where something was cut off. Never leaves half
 * of a surrogate pair behind.
 */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
