import { anchorAll } from '../../../utils/anchoring/anchor-all';
import { describe } from '../../../utils/anchoring/describe';
import { createLiveText } from '../../../utils/page/live-text';
import { type PageText, rangeOfSpan, spanOfRange } from '../../../utils/page/page-text';
import { createRandom } from '../../anchoring/random';
import type { Found } from './engine';
import { ENGINES } from './engines';
import { edited, makeParagraphs, pickRanges, showParagraphs } from './made-page';

/** What happens to the page between describing and anchoring. */
export type SpeedCase = 'unchanged' | 'shifted' | '5 % edited' | 'gone';

/** Milliseconds; for engines that were not given all passages, what all would take at that rate. */
export interface Speed {
  readonly engine: string;
  readonly milliseconds: number;
  /** How many passages were really anchored. */
  readonly sample: number;
}

const SEED = 21;
/** Slow engines get as many passages as they manage in this time, in milliseconds. */
const BUDGET = 4000;

function alter(paragraphs: readonly string[], change: SpeedCase): void {
  const random = createRandom(SEED);
  if (change === 'shifted') showParagraphs(['Something new on top of all that was there before.', ...paragraphs]);
  if (change === '5 % edited') showParagraphs(edited(paragraphs, random, 0.05));
  if (change === 'gone') showParagraphs(makeParagraphs(paragraphs.join(' ').length, SEED + 1));
}

function read(): PageText {
  const { signal } = new AbortController();
  return createLiveText({ root: document.body, isOurs: () => false, signal, onChange() {} }).now();
}

/** Ours, from an unread page to ranges; and a bare walk over the text with one `indexOf` a passage. */
export function timeOurs(size: number, count: number, change: SpeedCase) {
  const paragraphs = makeParagraphs(size, SEED);
  showParagraphs(paragraphs);
  const before = read();
  const spans = pickRanges(count, SEED).flatMap((range) => spanOfRange(before, range) ?? []);
  const targets = spans.map((span) => describe(before.index, span));
  alter(paragraphs, change);
  document.body.getBoundingClientRect();
  const times = [0, 1, 2].map(() => {
    const start = performance.now();
    const page = read();
    const afterReading = performance.now();
    const placements = anchorAll(page.index, targets);
    const ranges = placements.map((placement) => ('start' in placement ? rangeOfSpan(page, placement) : null));
    const end = performance.now();
    return {
      whole: end - start,
      reading: afterReading - start,
      anchoring: end - afterReading,
      found: ranges.filter(Boolean).length,
    };
  });
  const bare = [0, 1, 2].map(() => {
    const start = performance.now();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let text = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) text += (node as Text).data;
    let found = 0;
    for (const { quote } of targets) if (text.indexOf(quote.exact) >= 0) found++;
    return { milliseconds: performance.now() - start, found };
  });
  const fastest = times.reduce((best, time) => (time.whole < best.whole ? time : best));
  return { ...fastest, bare: Math.min(...bare.map(({ milliseconds }) => milliseconds)) };
}

/** A peer, on the same page and passages, one after another. */
export async function timePeer(name: string, size: number, count: number, change: SpeedCase): Promise<Speed> {
  const engine = ENGINES.find((one) => one.name === name);
  if (!engine) throw new Error('There is no such engine.');
  const paragraphs = makeParagraphs(size, SEED);
  showParagraphs(paragraphs);
  const stored: unknown[] = [];
  const describing = performance.now();
  const random = createRandom(SEED);
  const ranges = pickRanges(count, SEED).sort(() => random.next() - 0.5);
  for (const range of ranges) {
    stored.push(await engine.describe(document.body, range));
    if (performance.now() - describing > BUDGET) break;
  }
  alter(paragraphs, change);
  document.body.getBoundingClientRect();
  const start = performance.now();
  let sample = 0;
  for (const one of stored) {
    const found: Found[] = [];
    await engine.anchorAll(document.body, [one], found);
    sample++;
    if (performance.now() - start > BUDGET) break;
  }
  return { engine: name, milliseconds: ((performance.now() - start) / sample) * count, sample };
}

export const peerNames = (): string[] => ENGINES.map(({ name }) => name).filter((name) => name !== 'ours');
