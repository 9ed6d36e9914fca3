/** The beginning of a text, white space made single, at most `limit` UTF-16 code units and cut between words. */
export function excerpt(text: string, limit: number): string {
  const whole = text.trim();
  const line = whole.slice(0, limit * 2).replace(/\s+/gu, ' ');
  if (line.length <= limit && whole.length <= limit * 2) return line;
  const cut = line.slice(0, limit);
  const space = cut.lastIndexOf(' ');
  // A text without spaces is cut where it must be, but not through a surrogate pair.
  const end = space > limit / 2 ? space : cut.replace(/[\uD800-\uDBFF]$/u, '').length;
  return `${cut.slice(0, end).trimEnd()}…`;
}
