import type { Passage } from './passage';

/** A place where enough small pieces of a passage or its context stand in the right order. */
export interface SeedPlace {
  /** Where the passage would start, in UTF-16 code units of the page text. */
  readonly start: number;
  /** How many pieces say so. */
  readonly seeds: number;
}

/** Length of a piece. */
const GRAM = 8;
/** Pieces that are taken of a passage's words, at most, and of the context on either side. */
const QUOTE_SEEDS = 14;
const CONTEXT_SEEDS = 5;
/** How far context is of use to find a place. */
const CONTEXT = 256;
/** Pieces that occur more often on the page tell too little for their price. */
const MOST_OCCURRENCES = 96;
/** Places that are looked at more closely, at most. */
const MOST_PLACES = 8;
/** Places that a single piece suggests, when that is all there is. */
const MOST_LONE = 3;
/** A place with so many times fewer pieces than the best is not worth looking at. */
const WORTH = 5;

/** Bits of a piece's hash, at most; fewer for short texts. */
const MOST_BITS = 20;
const LEAST_BITS = 12;
/** Code units that are read in one step. */
const STEP = 16_384;

/**
 * Finds likely places of many passages in two passes over the page: the first counts pieces, so that the
 * rarest of each passage can be chosen; the second looks where those are. Yields where it may pause.
 */
export function* findSeedPlaces(text: string, passages: readonly Passage[]): Generator<void, SeedPlace[][]> {
  const bits = Math.max(LEAST_BITS, Math.min(MOST_BITS, 33 - Math.clz32(text.length)));
  const counts = new Uint8Array(1 << bits);
  for (let from = 0; from < text.length; from += STEP) {
    eachGram(text, from, from + STEP, bits, (hash) => {
      const count = counts[hash] ?? 0;
      if (count < 255) counts[hash] = count + 1;
    });
    yield;
  }
  const seeds: number[] = [];
  for (const [index, passage] of passages.entries()) {
    chooseSeeds(passage, index, bits, counts, seeds);
    if (index % 64 === 63) yield;
  }
  const hits = yield* collectHits(text, bits, seeds, passages.length);
  const places: SeedPlace[][] = [];
  for (const [index, passage] of passages.entries()) {
    places.push(clusters(hits[index] ?? [], passage.exact.length));
    if (index % 64 === 63) yield;
  }
  return places;
}

/** Calls `each` with the hash of every piece that starts in the stretch. */
function eachGram(
  text: string,
  from: number,
  to: number,
  bits: number,
  each: (hash: number, at: number) => void,
): void {
  const last = Math.min(to, text.length - GRAM + 1);
  if (last <= from) return;
  // A rolling hash: four bits a character, so that the ninth shifts the first out of 32.
  let hash = 0;
  for (let at = from; at < from + GRAM - 1; at++) hash = roll(hash, text.charCodeAt(at));
  for (let at = from; at < last; at++) {
    hash = roll(hash, text.charCodeAt(at + GRAM - 1));
    each(Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> (32 - bits), at);
  }
}

function roll(hash: number, code: number): number {
  return ((hash << 4) + Math.imul(code, 0x9e3779b1)) | 0;
}

/** Adds three numbers a seed: its hash, the passage, and its distance from the start of the passage. */
function chooseSeeds(passage: Passage, index: number, bits: number, counts: Uint8Array, seeds: number[]): void {
  const prefix = passage.prefix.slice(-CONTEXT);
  const whole = prefix + passage.exact + passage.suffix.slice(0, CONTEXT);
  const hashes: number[] = [];
  eachGram(whole, 0, whole.length, bits, (hash) => hashes.push(hash));
  const quoteFrom = Math.max(0, prefix.length - GRAM + 2);
  const quoteTo = Math.min(hashes.length, prefix.length + passage.exact.length - 1);
  const zones: [number, number, number][] = [
    [0, quoteFrom, CONTEXT_SEEDS],
    [quoteFrom, quoteTo, Math.min(QUOTE_SEEDS, Math.ceil((quoteTo - quoteFrom) / 6))],
    [quoteTo, hashes.length, CONTEXT_SEEDS],
  ];
  for (const [from, to, parts] of zones) {
    for (let part = 0; part < parts; part++) {
      const begin = from + Math.floor(((to - from) * part) / parts);
      const end = from + Math.floor(((to - from) * (part + 1)) / parts);
      const at = rarest(hashes, begin, end, counts);
      if (at >= 0) seeds.push(hashes[at] ?? 0, index, at - prefix.length);
    }
  }
}

/** Index of the hash that occurs least on the page, but does occur and not too often, or -1. */
function rarest(hashes: readonly number[], from: number, to: number, counts: Uint8Array): number {
  let best = -1;
  let least = MOST_OCCURRENCES + 1;
  for (let at = from; at < to; at++) {
    const count = counts[hashes[at] ?? 0] ?? 0;
    if (count > 0 && count < least) {
      least = count;
      best = at;
    }
  }
  return best;
}

/** For each passage the starts that its seeds point to. */
function* collectHits(
  text: string,
  bits: number,
  seeds: readonly number[],
  passages: number,
): Generator<void, number[][]> {
  const first = new Int32Array(1 << bits);
  const next = new Int32Array(seeds.length / 3 + 1);
  for (let seed = 1; seed <= seeds.length / 3; seed++) {
    const hash = seeds[seed * 3 - 3] ?? 0;
    next[seed] = first[hash] ?? 0;
    first[hash] = seed;
  }
  const hits: number[][] = Array.from({ length: passages }, () => []);
  for (let from = 0; from < text.length; from += STEP) {
    eachGram(text, from, from + STEP, bits, (hash, at) => {
      for (let seed = first[hash] ?? 0; seed !== 0; seed = next[seed] ?? 0) {
        hits[seeds[seed * 3 - 2] ?? 0]?.push(at - (seeds[seed * 3 - 1] ?? 0));
      }
    });
    yield;
  }
  return hits;
}

/** Groups starts that are close enough to be one place, those with the most seeds first. */
function clusters(starts: number[], length: number): SeedPlace[] {
  starts.sort((a, b) => a - b);
  const slack = 12 + Math.min(200, length >> 2);
  const places: SeedPlace[] = [];
  let from = 0;
  for (let at = 1; at <= starts.length; at++) {
    if (at < starts.length && (starts[at] ?? 0) - (starts[at - 1] ?? 0) <= slack) continue;
    places.push({ start: starts[(from + at - 1) >> 1] ?? 0, seeds: at - from });
    from = at;
  }
  places.sort((a, b) => b.seeds - a.seeds || a.start - b.start);
  const most = places[0]?.seeds ?? 0;
  return places.filter((place) => place.seeds * WORTH >= most).slice(0, most === 1 ? MOST_LONE : MOST_PLACES);
}
