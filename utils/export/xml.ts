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
