/**
 * The names of all elements of an XML text; throws where it is not well-formed as far as tags and references go.
 * `xmllint` and LibreOffice read the same files in `npm run check:exports`.
 */
export function elementNames(xml: string): ReadonlySet<string> {
  const names = new Set<string>();
  const open: string[] = [];
  const body = xml.replace(/^<\?xml[^?]*\?>\s*/, '');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for them.
  const stray = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.exec(xml);
  if (stray) throw new Error(`a character that XML can not hold at ${stray.index}`);
  let end = 0;
  for (const tag of body.matchAll(/<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g)) {
    const between = body.slice(end, tag.index);
    if (/[<>]/.test(between) || /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(between + tag[3])) {
      throw new Error(`no text between ${end} and ${tag.index}`);
    }
    end = tag.index + tag[0].length;
    const name = tag[2] ?? '';
    names.add(name);
    if (tag[1]) {
      if (open.pop() !== name) throw new Error(`${name} closes what is not open`);
    } else if (!tag[4]) open.push(name);
  }
  if (open.length > 0 || body.slice(end).trim() !== '') throw new Error('the end is missing');
  return names;
}

/** The text of an XML text node or attribute. */
export function unescapeXml(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return named[name] ?? whole;
  });
}
