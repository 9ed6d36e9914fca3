import { type AddressRule, nameOf, type PathPart, partsOfKey, ruleFor } from './address-rule';
import { sourceKeyOf } from './source-key';

/** A part of an address of which the person can say whether it names the record. */
export interface AddressChoice {
  /** One of its own among the parts of an address. */
  readonly id: string;
  readonly kind: 'path' | 'parameter' | 'fragment';
  /** A parameter's name; empty for the others. */
  readonly name: string;
  /** What it says, for people. */
  readonly text: string;
  readonly names: boolean;
}

/** Parameters that say how a page is shown or how one came there. What shows another part of a record is not among them. */
const MANNER =
  /^(?:sort(?:by|order)?|order(?:by)?|dir(?:ection)?|lang(?:uage)?|locale|theme|from|back|back_?url|return(?:_?(?:to|url))?|ref(?:errer)?|source|origin|highlight|q|query|search|scroll|print|ts?|time(?:stamp)?|rnd|rand|mobile|expanded?|collapsed?|menu|nav|sidebar|zoom|embed(?:ded)?|layout)$/;

/** What names somebody or something in a fragment that looks like no route. */
const NAMED = /(?:^|[&_-])(?:id|case|record|client|child|person|ref)\w*=./i;

/**
 * The parts of a web page's address, as the rule for it has them or, without one, as they can be guessed; none where
 * no rule can be made. What never enters a key is not among them.
 */
export function choicesIn(address: string, rules: readonly AddressRule[]): readonly AddressChoice[] {
  const key = sourceKeyOf(address);
  const parts = key === null ? null : partsOfKey(key);
  if (key === null || !parts) return [];
  const rule = ruleFor(sourceKeyOf(address, rules) ?? key, rules);
  const segments = (kind: string, texts: readonly string[], known: readonly PathPart[] | undefined) =>
    texts.flatMap((text, index): AddressChoice[] => {
      if (text === '' || text === '!') return [];
      const names = known ? known[index]?.kind !== 'passing' : !(kind === 'path' && index === 0 && isLanguage(text));
      return [{ id: `${kind} ${index}`, kind: 'path', name: '', text: decoded(text), names }];
    });
  const parameters = new Map([...parts.query, ...parts.routeQuery].map((one) => [nameOf(one), one]));
  return [
    ...segments('path', parts.path, rule?.path),
    ...segments('route', parts.route, rule?.route),
    ...[...parameters].map(([name, parameter]): AddressChoice => {
      const names = rule ? !rule.passing.includes(name) : !MANNER.test(name.toLowerCase());
      const text = new URLSearchParams(parameter).get(name) ?? '';
      return { id: `parameter ${name}`, kind: 'parameter', name, text, names };
    }),
    ...fragmentChoice(address, key, rule),
  ];
}

/** A fragment that looks like no route, as it would be kept: without secrets. */
function fragmentChoice(address: string, key: string, rule: AddressRule | null): readonly AddressChoice[] {
  const all = ruleOf(address, []);
  const parts = all && partsOfKey(sourceKeyOf(address, [{ ...all, fragment: true }]) ?? '');
  if (!parts || partsOfKey(key)?.route.length !== 0 || parts.route.length === 0) return [];
  const path = parts.route.slice(2).map(decoded).join('/');
  const text = [path, decoded(parts.routeQuery.join('&'))].filter((one) => one !== '').join('?');
  return [{ id: 'fragment', kind: 'fragment', name: '', text, names: rule ? rule.fragment : NAMED.test(text) }];
}

/** The rule that these choices make, for pages that are built like the one with this address; `null` where none can be made. */
export function ruleOf(address: string, choices: readonly AddressChoice[]): AddressRule | null {
  const key = sourceKeyOf(address);
  const parts = key === null ? null : partsOfKey(key);
  if (!parts) return null;
  const passing = new Set(choices.filter(({ names }) => !names).map(({ id }) => id));
  const segments = (kind: string, texts: readonly string[]) =>
    texts.map((text, index): PathPart => {
      if (passing.has(`${kind} ${index}`)) return { kind: 'passing' };
      return isWord(text) ? { kind: 'same', text } : { kind: 'names' };
    });
  return {
    site: parts.site,
    path: segments('path', parts.path),
    route: segments('route', parts.route),
    passing: choices.filter(({ kind, names }) => kind === 'parameter' && !names).map(({ name }) => name),
    fragment: choices.some(({ kind, names }) => kind === 'fragment' && names),
  };
}

/** The site's rules with this one in the place of those that are for the same pages. */
export function withRule(rules: readonly AddressRule[], rule: AddressRule, key: string): readonly AddressRule[] {
  const before = ruleFor(key, rules);
  return [...rules.filter((other) => other !== before), rule];
}

/** Whether a segment is a word of the application, which pages of other records have too. */
function isWord(text: string): boolean {
  return /^(?:[a-z_~.!-]|%20)*$/i.test(text);
}

function isLanguage(text: string): boolean {
  return /^(?:en|cy|gd|ga)(?:-[a-z]{2})?$/i.test(text);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
