/** What could begin or end markup in CommonMark or in its GitHub dialect, wherever it stands. */
const MARKUP = /[\\`*_[\]<>#|~&!$]/g;

/**
 * The text as one line of Markdown that shows it and nothing else: no markup, no HTML, no link that a reader would
 * make of an address. Line breaks become hard ones, their spaces kept apart from what stands around them.
 */
export function markdownText(text: string): string {
  return lines(text).map(escaped).join('\\\n');
}

/** The same for a cell of a table, which has no line breaks. */
export function markdownCell(text: string): string {
  return lines(text).map(escaped).join(' / ');
}

function lines(text: string): readonly string[] {
  return text
    .toWellFormed()
    .replaceAll('\0', '\ufffd')
    .split(/\r\n|[\r\n\u2028\u2029\u0085\v\f]/)
    .map((line) => line.trim());
}

function escaped(line: string): string {
  return (
    line
      .replace(MARKUP, '\\$&')
      // A list, a number, a rule or a heading's underline at the beginning of a line.
      .replace(/^([-+=]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? start : `\\${start}`))
      .replace(/^(\d+)([.)])/, '$1\\$2')
      // Addresses, which GitHub's dialect makes into links.
      .replace(/:(?=\/\/)/g, '\\:')
      .replace(/\b(www)\./gi, '$1\\.')
      .replace(/@/g, '\\@')
      .replace(/\bmailto:/gi, 'mailto\\:')
  );
}
