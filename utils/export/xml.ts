import { writable } from './written';

/** An element with its attributes and what is in it; `null` attributes are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | null>>,
  ...content: readonly (string | readonly string[])[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  const inside = content.flat().join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text for an element or an attribute: line ends come back as they were, and what XML can't hold is U+FFFD. */
export function escapeXml(text: string): string {
  return writable(text).replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character] ?? '');
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text as it was before `escapeXml`, or `null` when it refers to what XML does not have by itself. */
export function unescapeXml(text: string): string | null {
  let isWhole = true;
  const plain = text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+))?;?/gi, (found, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    const character = name ? NAMED[name] : hex || decimal ? characterOf(code) : undefined;
    if (character === undefined || !found.endsWith(';')) isWhole = false;
    return character ?? '';
  });
  return isWhole ? plain : null;
}

function characterOf(code: number): string | undefined {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
