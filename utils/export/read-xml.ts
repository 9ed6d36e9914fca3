import { unescapeXml } from './xml';

/** An element of an XML text; names without their prefixes, text outside of elements joined. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** What an XML text holds, or why it is not read. */
export type ReadXml =
  | { readonly kind: 'read'; readonly root: XmlElement }
  /** It declares entities, or a document type that could. */
  | { readonly kind: 'entities' }
  | { readonly kind: 'broken' };

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/** Elements within each other; files of people have a few. */
const DEEPEST = 100;

const token =
  /<\?.*?\?>|<!--.*?-->|<!\[CDATA\[(.*?)\]\]>|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/sy;

/** Reads an XML text without document type: it is never asked where anything else lies, and nothing in it is expanded. */
export function readXml(xml: string): ReadXml {
  const body = xml.replace(/^\ufeff/, '');
  const open: Open[] = [{ name: '', attributes: new Map(), children: [], text: '' }];
  for (let at = 0; at < body.length; ) {
    const inside = open.at(-1);
    if (!inside) return { kind: 'broken' };
    if (body[at] !== '<') {
      const end = body.indexOf('<', at);
      const text = unescapeXml(body.slice(at, end < 0 ? undefined : end));
      if (text === null) return { kind: 'broken' };
      inside.text += text;
      at = end < 0 ? body.length : end;
      continue;
    }
    token.lastIndex = at;
    const found = token.exec(body);
    if (!found) return { kind: /^<!(?:DOCTYPE|ENTITY)/i.test(body.slice(at, at + 10)) ? 'entities' : 'broken' };
    at = token.lastIndex;
    const [, data, closes, name, attributes = '', isEmpty] = found;
    if (data !== undefined) inside.text += data;
    if (name === undefined) continue;
    if (closes) {
      if (inside.name !== name || open.length < 2) return { kind: 'broken' };
      open.pop();
      open.at(-1)?.children.push(closed(inside));
      continue;
    }
    const read = readAttributes(attributes);
    if (!read || open.length > DEEPEST) return { kind: 'broken' };
    const element: Open = { name, attributes: read, children: [], text: '' };
    if (isEmpty) inside.children.push(closed(element));
    else open.push(element);
  }
  const [whole, ...left] = open;
  const [root, ...others] = whole?.children ?? [];
  if (!whole || !root || left.length > 0 || others.length > 0 || whole.text.trim() !== '') return { kind: 'broken' };
  return { kind: 'read', root };
}

function closed({ name, ...rest }: Open): XmlElement {
  return { ...rest, name: localName(name) };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function readAttributes(written: string): ReadonlyMap<string, string> | null {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of written.matchAll(/([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    const text = unescapeXml(value.slice(1, -1));
    if (text === null || attributes.has(name)) return null;
    attributes.set(name, text);
  }
  return attributes;
}
