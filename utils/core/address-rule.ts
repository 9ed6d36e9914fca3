/** Scheme, host and port of a site, in UTF-16 code units. */
export const MAX_SITE = 300;

/** Segments of a path and parameters that a rule for addresses speaks of at most, and how many rules there are. */
export const MAX_ADDRESS_PARTS = 200;
export const MAX_ADDRESS_RULES = 1_000;

/** What a segment of a path says: the same of all pages like this one, which record it is, or nothing of that. */
export type PathPart =
  | { readonly kind: 'same'; readonly text: string }
  | { readonly kind: 'names' }
  | { readonly kind: 'passing' };

/** The person's word on which parts of an address name the record, for pages of one site that are built alike. */
export interface AddressRule {
  /** Scheme, host and port as a key begins: `https://records.example:8443`. */
  readonly site: string;
  /** The segments of the path, as a key spells them. Pages with other ones are left to the usual rules. */
  readonly path: readonly PathPart[];
  /** The same of a fragment that routes; none where the page has no such fragment. */
  readonly route: readonly PathPart[];
  /** Names of parameters that say nothing of the record, in the query and in the fragment. */
  readonly passing: readonly string[];
  /** Whether a fragment that looks like no route names the record all the same. */
  readonly fragment: boolean;
}

/** A key in its parts. */
export interface KeyParts {
  readonly site: string;
  readonly path: readonly string[];
  /** Parameters as they are spelled in the key. */
  readonly query: readonly string[];
  readonly route: readonly string[];
  readonly routeQuery: readonly string[];
  /** The names of frames after it, with what stands before them; empty for a page. */
  readonly frames: string;
}

/** What stands in a key for a segment that says nothing of the record. It reads as a fingerprint, so the key is never opened. */
const PASSING = '*any';

/** What a kept fragment that looks like no route begins with. */
const KEPT_FRAGMENT = '!/*hash';

/** The parts of a web page's key; `null` for other sources, and for those that a person keeps apart by hand. */
export function partsOfKey(key: string): KeyParts | null {
  const found = /^(https?:\/\/[^/?#]+)(\/[^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(key);
  if (!found) return null;
  const [, site = '', path = '', query = '', fragment = ''] = found;
  if (/^!apart-\d+$/.test(fragment)) return null;
  const [route = '', ...names] = fragment.split(FRAMES);
  const [routePath = '', routeQuery = ''] = route.split('?');
  return {
    site,
    path: path.slice(1).split('/'),
    query: parametersIn(query.slice(1)),
    route: routePath === '' ? [] : routePath.split('/'),
    routeQuery: parametersIn(routeQuery),
    frames: names.map((name) => `${FRAMES}${name}`).join(''),
  };
}

const FRAMES = ':~:frame=';

function parametersIn(query: string): readonly string[] {
  return query === '' ? [] : query.split('&');
}

/** The rule for the page with this key; `null` where none is for it. */
export function ruleFor(key: string, rules: readonly AddressRule[]): AddressRule | null {
  const parts = partsOfKey(key);
  return (parts && rules.find((rule) => isFor(rule, parts))) ?? null;
}

function isFor({ site, path, route, fragment }: AddressRule, parts: KeyParts): boolean {
  if (site !== parts.site || !isLike(path, parts.path)) return false;
  return isLike(route, parts.route) || (fragment && (parts.route.length === 0 || isKeptFragment(parts)));
}

function isKeptFragment({ route }: KeyParts): boolean {
  return route.slice(0, 2).join('/') === KEPT_FRAGMENT;
}

function isLike(wanted: readonly PathPart[], segments: readonly string[]): boolean {
  return (
    wanted.length === segments.length &&
    wanted.every((part, index) => part.kind !== 'same' || part.text === segments[index])
  );
}

/** A key with what the rule says of it. Applied to what it gives back, it gives the same. */
export function keyUnder(rule: AddressRule, key: string): string {
  const parts = partsOfKey(key);
  if (!parts || !isFor(rule, parts)) return key;
  const isKept = (parameter: string) => !rule.passing.includes(nameOf(parameter));
  const path = withoutPassing(rule.path, parts.path);
  const route = isLike(rule.route, parts.route) ? withoutPassing(rule.route, parts.route) : parts.route.join('/');
  const fragment = `${route}${joined('?', parts.routeQuery.filter(isKept))}`;
  const frames = parts.frames;
  const isEmpty = fragment === '' || fragment === '/' || fragment === '!' || fragment === KEPT_FRAGMENT;
  const after = isEmpty ? frames : `${fragment}${frames}`;
  return `${parts.site}/${path}${joined('?', parts.query.filter(isKept))}${after === '' ? '' : `#${after}`}`;
}

function withoutPassing(parts: readonly PathPart[], segments: readonly string[]): string {
  // The mark of a route (`#!case`) stays, or it would be none.
  const left = (segment: string) => (segment.startsWith('!') ? `!${PASSING}` : PASSING);
  return segments.map((segment, index) => (parts[index]?.kind === 'passing' ? left(segment) : segment)).join('/');
}

function joined(before: string, parameters: readonly string[]): string {
  return parameters.length > 0 ? `${before}${parameters.join('&')}` : '';
}

/** The name of a parameter as a person reads it, from how a key spells it (`x-www-form-urlencoded`). */
export function nameOf(parameter: string): string {
  return [...new URLSearchParams(parameter)][0]?.[0] ?? '';
}

/** How a fragment that looks like no route stands in a key, from what is kept of it. */
export function keptFragmentKey(kept: string): string {
  return `#${KEPT_FRAGMENT}${kept.startsWith('?') ? '' : '/'}${kept}`;
}

/** The key's address, with a fragment that looks like no route as the page has it. */
export function withOwnFragment(key: string): string {
  return key.replace(/#!\/\*hash[/?]/, '#');
}
