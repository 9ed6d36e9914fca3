import { nameKey } from './pseudonyms';

/** A word, or several, that could be somebody's name. */
export interface FoundName {
  readonly name: string;
  /** How often it stands in the texts. */
  readonly times: number;
  /** It never stands inside a sentence, so its capital may be the sentence's. */
  readonly atStartsOnly: boolean;
}

/** Words with a capital that are nobody's name: what sentences begin with, and what British records are full of. */
const NO_NAMES = new Set(
  `a about after again all also although always an and another any are as at away back be because been before being both but by
  came can carer carers child child's children could day did didn't do does doesn't don't due during each even every everyone
  family felt first for foster from further gave get given go going good got had has have he he's her here hers him his home
  how however i i'd i'll i'm i've if in into is isn't it it's its just last later less let like made many maybe me more most
  mother much mum dad father must my myself never new next no nobody none nor not nothing now of off often on once one only or
  other our out over own part perhaps put rather record reported said same saw says school see seemed several shall she she's
  should since so social some someone something sometimes soon staff still such take telling than that that's the their them
  then there there's these they they're thing this those though three through to today together told tomorrow too took towards
  twice two under unless until up upon us used very visit visited was wasn't we we'll we're we've well went were weren't what
  when whenever where whether which while who whole whom whose why will with within without worker would yes yesterday yet you
  you're young your yours ok okay please thank thanks ok'd asked stayed played walked talked slept ate woke wrote read looked
  monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  spring summer autumn winter christmas easter halloween eid diwali hanukkah ramadan birthday english welsh british maths gp camhs
  nhs iro lac cla ehcp pep sdq senco ofsted police court council local authority education health plan review reviews entry log
  daily note notes shift handover contact statutory meeting session bedtime breakfast lunch tea dinner supper
  mr mrs ms miss mx dr sir dame lord lady mister uncle auntie aunt nan nana nanny gran grandma grandad granddad grandpa mummy daddy
  availability sensitivity acceptance co-operation cooperation membership secure base day night afternoon morning evening
  am pm tv xbox playstation lego youtube tiktok whatsapp zoom teams facetime bbc uk england wales scotland ireland britain`
    .split(/\s+/)
    .filter(Boolean),
);

const WORD = /\p{Lu}[\p{L}\p{M}]*(?:['’\-‑]\p{L}[\p{L}\p{M}]*)*/u;
/** Capitalised words in a row, on one line, with titles such as "Ms" and single letters with a full stop among them. */
const ROW = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])${WORD.source}\\.?(?:[ \\u00a0]${WORD.source})*`, 'gu');

/**
 * Capitalised words that may be names, commonest first: what a reviewer is asked about, and the last look before a
 * file is saved. Common words and those of records are left out, and a row of words loses its common ones at the ends.
 */
export function findNames(texts: Iterable<string>): readonly FoundName[] {
  const found = new Map<string, { name: string; times: number; inside: number }>();
  for (const text of texts) {
    for (const match of text.matchAll(ROW)) {
      for (const { name, offset } of namesIn(match[0])) {
        const key = nameKey(name);
        const entry = found.get(key) ?? { name, times: 0, inside: 0 };
        entry.times++;
        if (!beginsSentence(text, match.index + offset)) entry.inside++;
        found.set(key, entry);
      }
    }
  }
  return [...found.values()]
    .map(({ name, times, inside }) => ({ name, times, atStartsOnly: inside === 0 }))
    .sort((a, b) => Number(a.atStartsOnly) - Number(b.atStartsOnly) || b.times - a.times || (a.name < b.name ? -1 : 1));
}

/** The stretches of a row of capitalised words between its common ones, without a possessive. */
function namesIn(row: string): readonly { readonly name: string; readonly offset: number }[] {
  const names: { name: string; offset: number }[] = [];
  let offset = 0;
  let open: { words: string[]; offset: number } | null = null;
  for (const word of row.split(/[ \u00a0]/)) {
    const bare = word.replace(/\.$/, '').replace(/['’]s$/i, '');
    if (NO_NAMES.has(nameKey(bare)) || NO_NAMES.has(nameKey(word.replace(/\.$/, '')))) open = null;
    else if (open) open.words.push(bare);
    else {
      open = { words: [bare], offset };
      names.push({ name: '', offset });
    }
    const last = names.at(-1);
    if (open && last) last.name = open.words.join(' ');
    offset += word.length + 1;
  }
  return names;
}

/** Whether only the beginning of the text, or the end of a sentence, stands before a place. */
function beginsSentence(text: string, offset: number): boolean {
  return /(?:^|[.!?:\n…•\-–—]["'”’)\]]*\s*|\n\s*)["'“‘([]*$/u.test(text.slice(Math.max(0, offset - 12), offset));
}
