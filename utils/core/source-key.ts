import { type AddressRule, keptFragmentKey, keyUnder, partsOfKey, ruleFor } from './address-rule';
import { isDropped, safeText, safeValue } from './address-secrets';
import { MAX_SOURCE_KEY } from './limits';

/**
 * The stable key of the page at this address: scheme, host, path, query and, where it routes, fragment; the same
 * for every visit, and without user names, passwords, session ids and other secrets. Example records that ship
 * with the extension are `example:<name>`, documents in the reader `document:<fingerprint>`. Applied to a key it gives the key.
 * The person's rules can leave out more, and keep a fragment, but nothing that is no page's business.
 *
 * `null` when nothing can be marked there: other schemes, no address, or one longer than can be kept.
 */
export function sourceKeyOf(address: string, rules: readonly AddressRule[] = []): string | null {
  const key = usualKeyOf(address);
  const rule = key === null ? null : ruleFor(key, rules);
  if (key === null || !rule) return key;
  const ruled = keyUnder(rule, rule.fragment ? withFragment(key, address) : key);
  return ruled.length <= MAX_SOURCE_KEY ? ruled : null;
}

/** The key with the fragment of its address, where that looks like no route. */
function withFragment(key: string, address: string): string {
  const [text = ''] = new URL(address).hash.slice(1).split(FRAME);
  if (text === '' || /^[!/]/.test(text) || partsOfKey(key)?.frames !== '') return key;
  const kept = text.includes('=') ? keptQuery(text) : keptPath(text);
  return kept === '' ? key : `${key}${keptFragmentKey(kept)}`;
}

function usualKeyOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const first = keyOf(url);
  // What was taken out may leave a path that browsers write otherwise (`/.;_` leaves `/.`).
  const key = first !== null && URL.canParse(first) ? keyOf(new URL(first)) : first;
  return key !== null && key.length <= MAX_SOURCE_KEY ? key : null;
}

function keyOf(url: URL): string | null {
  if (url.protocol === 'example:') return exampleKey(url.pathname);
  if (url.protocol === 'document:') return documentKey(url.pathname);
  // Every installation of the extension has its own host, so that is left out.
  if (url.protocol.endsWith('-extension:')) {
    if (url.pathname === '/reader.html') return documentKey(url.searchParams.get('document') ?? '');
    return url.pathname === '/example.html' ? exampleKey(url.searchParams.get('record') ?? '') : null;
  }
  if (!['http:', 'https:', 'file:'].includes(url.protocol)) return null;
  const name = url.hostname.replace(/\.+$/, '');
  if (name === '' && url.protocol !== 'file:') return null;
  const host = url.port === '' ? name : `${name}:${url.port}`;
  return `${url.protocol}//${host}${keptPath(url.pathname)}${keptQuery(url.search)}${keptFragment(url.hash)}`;
}

/** What stands before the names of frames in a key. Browsers leave what follows `:~:` out of an address they open. */
const FRAME = ':~:frame=';

/**
 * The key of a frame without an address of its own, from the key of the page (or frame) that holds it and the
 * frame's name there; `null` when it would be too long to keep.
 */
export function frameKeyOf(parentKey: string, name: string): string | null {
  const before = parentKey.includes(FRAME) ? '/' : `${parentKey.includes('#') ? '' : '#'}${FRAME}`;
  return sourceKeyOf(`${parentKey}${before}${name}`);
}

/** The route in a fragment and the frames after it. */
function keptFragment(fragment: string): string {
  const [route = '', names = ''] = fragment.split(FRAME);
  const kept = keptRoute(route);
  return /^[\w/-]+$/.test(names) ? `${kept || '#'}${FRAME}${names}` : kept;
}

function exampleKey(name: string): string | null {
  return /^[a-z0-9-]{1,64}$/.test(name) ? `example:${name}` : null;
}

/** A document that was opened in the reader is known by its SHA-256, whatever its name and place. */
function documentKey(fingerprint: string): string | null {
  return /^[0-9a-f]{64}$/.test(fingerprint) ? `document:${fingerprint}` : null;
}

function keptPath(path: string): string {
  return path
    .split('/')
    .filter((segment) => !/^\((?:[A-Za-z]\([^)]*\))+\)$/.test(segment)) // ASP.NET's cookieless session: /(S(…))/
    .map(keptSegment)
    .join('/');
}

/** A path segment with its matrix parameters (`;jsessionid=…`), in one spelling of its escapes. */
function keptSegment(segment: string): string {
  const [name = '', ...parameters] = segment.split(';').map(unescaped);
  const kept = parameters.flatMap((parameter) => {
    const [key = '', ...value] = parameter.split('=');
    if (isDropped(key, value.join('='))) return [];
    return [
      value.length > 0 ? `${safePart(key)}=${encodeURIComponent(safeValue(key, value.join('=')))}` : safePart(key),
    ];
  });
  return [safePart(name), ...kept].join(';');
}

/** The query, sorted, without what is dropped; empty or with its question mark. */
function keptQuery(query: string): string {
  const kept = [...new URLSearchParams(query)]
    .filter(([name, value]) => !isDropped(name, value))
    .map(([name, value]): [string, string] => [safeText(name), safeValue(name, value)])
    .sort(([nameA, valueA], [nameB, valueB]) => compare(nameA, nameB) || compare(valueA, valueB));
  return kept.length > 0 ? `?${new URLSearchParams(kept)}` : '';
}

/** A fragment that says which page of an application this is (`#/case/7`, `#!case`), or nothing. */
function keptRoute(fragment: string): string {
  const route = /^#([!/][^?]*)(\?.*)?$/s.exec(fragment);
  if (!route) return '';
  const [, path = '', query = ''] = route;
  const kept = `${keptPath(path)}${keptQuery(query)}`;
  return kept === '/' || kept === '!' ? '' : `#${kept}`;
}

function safePart(text: string): string {
  return encodeURIComponent(safeText(text));
}

/** The text behind percent escapes, or the text as it is when they are broken. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
