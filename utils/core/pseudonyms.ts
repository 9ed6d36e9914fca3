/** A name in a record, and what stands in its place in every file: "Child A", initials, a role. */
export interface Pseudonym {
  readonly name: string;
  readonly replacement: string;
}

/** Gives back a text with its names replaced. */
export type Disguise = (text: string) => string;

/** The most names that a record keeps, and the longest one, in UTF-16 code units. */
export const MAX_PSEUDONYMS = 500;
export const MAX_NAME_LENGTH = 100;

/** Characters that show nothing and may stand inside a word, so that it would not be found: soft hyphen, joiners. */
const HIDDEN = '[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]*';

/** Names that are also words: in lower case they are the word. */
const ALSO_WORDS = new Set(
  `alma amber angel april art autumn bay bell bill bob brook carol chance chase christian clay cliff crystal daisy dale dawn
  dean destiny drew earl eve faith fern flora frank gene gill ginger glen grace grant guy hazel heath heather holly hope iris
  ivy jack jade jean jewel joy june lance laurel lee lily mark marina mason may melody mercy miles misty nick norm olive
  paige pat patience pearl penny peter pierce poppy rain ray reed rich river rob robin rose rowan ruby rusty sage sandy scarlet sky
  skip stone storm sue summer sunny trinity victor viola violet wade ward warren wayne will willow wren young brown black white green
  baker cook king knight page parker short long small rice wood woods field fields hill lane park moor marsh day love best sharp`
    .split(/\s+/)
    .filter(Boolean),
);

/**
 * A disguise that puts each replacement where its name stands as a whole word, longest name first and in one go, so
 * that what was put in is not replaced again. "Tom's" becomes "Child A's" and TOM becomes CHILD A; "tom" is Tom too,
 * unless the name is also a word, such as "will".
 */
export function disguiseOf(pseudonyms: readonly Pseudonym[]): Disguise {
  const known = pseudonyms.filter(({ name }) => name.trim() !== '');
  if (known.length === 0) return (text) => text;
  const replacements = new Map<string, string>();
  for (const { name, replacement } of known) {
    const key = nameKey(name);
    if (!replacements.has(key)) replacements.set(key, replacement);
  }
  const names = [...replacements.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}\\p{M}])(?:${names.map(patternOf).join('|')})(?![\\p{L}\\p{N}\\p{M}])`,
    'giu',
  );
  return (text) =>
    text.replace(pattern, (found, at: number) => {
      const key = nameKey(found);
      const replacement = replacements.get(key);
      if (replacement === undefined) return found;
      if (found === found.toLowerCase() && found !== found.toUpperCase() && ALSO_WORDS.has(key)) return found;
      if (isAllCapitals(found) && key.length > 1) return replacement.toUpperCase();
      return beginsSentence(text, at) ? replacement.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : replacement;
    });
}

/** One spelling for a name, however it is written: case, accents put together or apart, apostrophes, spaces. */
export function nameKey(name: string): string {
  return name
    .replace(new RegExp(HIDDEN, 'g'), '')
    .normalize('NFC')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The pattern that a name is found by in any of its spellings. */
function patternOf(key: string): string {
  const written = [...key.normalize('NFD')].map((character) => {
    if (character === ' ') return '\\s+';
    if (character === "'") return "['‘’ʼ`´]";
    if (character === '-') return '[-\\u2010\\u2011]';
    return escapePattern(character);
  });
  const composed = [...key].map((character) => {
    if (character === ' ') return '\\s+';
    if (character === "'") return "['‘’ʼ`´]";
    if (character === '-') return '[-\\u2010\\u2011]';
    return escapePattern(character);
  });
  const [apart, together] = [written.join(HIDDEN), composed.join(HIDDEN)];
  return apart === together ? apart : `${together}|${apart}`;
}

function escapePattern(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Whether nothing, or the end of a sentence, stands before a place. */
function beginsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?]["'”’)]*\s+)["'“‘(]*$/u.test(text.slice(Math.max(0, at - 8), at));
}

function isAllCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase() && /\p{Lu}.*\p{Lu}/su.test(text);
}

/** "T. S." for "Tom Smith", "A.-M." for "Anna-Marie". */
export function initialsOf(name: string): string {
  return name
    .trim()
    .split(/\s+/)
    .map((word) =>
      word
        .split('-')
        .map((piece) => `${[...piece][0]?.toUpperCase() ?? ''}.`)
        .join('-'),
    )
    .join(' ');
}
