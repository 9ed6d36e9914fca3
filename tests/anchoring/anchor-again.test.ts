import fc from 'fast-check';
import { expect, describe as group, it } from 'vitest';
import { anchorAll } from '../../utils/anchoring/anchor-all';
import { describe } from '../../utils/anchoring/describe';
import { fold } from '../../utils/anchoring/fold';
import { createPageIndex, type IndexedLine, indexLine, type PageIndex } from '../../utils/anchoring/page-index';
import { isSameStanding, NOWHERE, type Standing, standingOf } from '../../utils/anchoring/standing';
import { textOfStretch } from '../../utils/anchoring/stretch';
import { anchorAgain, sharing, standingsOn } from './again';
import { makeLog, renderLog } from './daily-log';
import { LOG_CASES } from './log-cases';
import { pageOf } from './page-of';
import { createRandom } from './random';

const wordsOf = ({ state, place }: Standing) => ({ state, words: place && textOfStretch(place) });

group('anchoring again', () => {
  it.each(LOG_CASES)('comes to what anchoring anew comes to: $name', ({ change }) => {
    const random = createRandom(5);
    const log = makeLog(random, 40, 0.7);
    const before = renderLog(log, 'headings');
    const spans = [...before.spans.values()].filter(() => random.chance(0.3));
    const targets = spans.map((span) => describe(before.page, span));
    const after = sharing(before.page, renderLog(change(log, random), 'headings').page);
    const again = anchorAgain(before.page, after, standingsOn(before.page, targets), targets);
    const anew = anchorAll(after, targets).map((placement) => standingOf(after, placement, 0));
    const isSame = anew.every((standing, index) => isSameStanding(standing, again.all[index] ?? NOWHERE));
    expect(isSame || !again.isFinal).toBe(true);
    expect(again.all.map(wordsOf)).toEqual(anew.map(wordsOf));
  });

  it('finds what comes back, and lets go of what goes', () => {
    const whole = pageOf('# Log\nHe drew a picture of the house for Gran, all by himself.\nLater on there was tea.');
    const without = sharing(whole, pageOf('# Log\nLater on there was tea.'));
    const start = whole.text.indexOf('He drew');
    const targets = [describe(whole, { start, end: whole.text.indexOf(', all') })];
    const standings = standingsOn(whole, targets);
    const gone = anchorAgain(whole, without, standings, targets);
    expect(gone.all.map(wordsOf)).toEqual([{ state: 'not found', words: null }]);
    for (const [id, standing] of gone.standings) standings.set(id, standing);
    const back = anchorAgain(without, sharing(without, whole), standings, targets);
    expect(back.all).toMatchObject([{ state: 'in place', start }]);
  });

  it('leaves alone what is far from the change', () => {
    const filler = 'word '.repeat(400);
    const before = pageOf(`One.\n${filler}\nHe drew a picture of the house.`);
    const after = sharing(before, pageOf(`One and two.\n${filler}\nHe drew a picture of the house.`));
    const start = before.text.indexOf('He drew');
    const targets = [describe(before, { start, end: start + 20 })];
    const again = anchorAgain(before, after, standingsOn(before, targets), targets);
    expect(again.standings.size).toBe(0);
    expect(again).toMatchObject({ isFinal: true, isLocal: true });
  });

  it('carries passages over to lines that say the same, without looking for them', () => {
    const text = '# 1 March 2025\nCalm today.\nCalm today.\n# 2 March 2025\nCalm today.';
    const before = pageOf(text);
    const start = before.text.lastIndexOf('Calm today.\n');
    const targets = [describe(before, { start, end: start + 11 })];
    const after = createPageIndex(
      before.lines.map((line) => ({ ...line })),
      true,
    );
    const [standing] = anchorAgain(before, after, standingsOn(before, targets), targets).all;
    expect(standing?.place?.lines).toEqual([after.lines[2]]);
    expect(standing?.place?.lines[0]).toBe(after.lines[2]);
    expect(standing).toMatchObject({ state: 'in place', start });
  });

  it('says so when lines have only moved, so that the order of passages may be another', () => {
    const before = pageOf('One thing is said here.\nAnother thing is said there.\nThe end of it all.');
    const [one, other, end] = before.lines as [IndexedLine, IndexedLine, IndexedLine];
    const targets = [describe(before, { start: 0, end: 9 })];
    const after = createPageIndex([other, one, end], true);
    expect(anchorAgain(before, after, standingsOn(before, targets), targets).isLocal).toBe(false);
  });

  const sentences = [
    'Calm.',
    'She ate well and asked for more.',
    'Cried at bedtime, then slept.',
    'Gran rang.',
    'No school.',
  ];
  const lineTexts = fc
    .array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 4 })
    .map((some) => some.join(' '));
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.array(lineTexts, { maxLength: 3 })), {
    minLength: 1,
    maxLength: 4,
  });

  function edited(page: PageIndex, some: readonly [number, number, string[]][]): PageIndex {
    const lines = [...page.lines];
    for (const [at, count, texts] of some) {
      lines.splice(at % (lines.length + 1), count, ...texts.map((text) => indexLine(text, 0)));
    }
    return createPageIndex(lines, true);
  }

  it('never says of words that they are the passage when they are not, however often the page changes', () => {
    fc.assert(
      fc.property(
        fc.array(lineTexts, { minLength: 3, maxLength: 60 }),
        fc.array(edits, { maxLength: 4 }),
        (texts, rounds) => {
          let page: PageIndex = createPageIndex(
            texts.map((text) => indexLine(text, 0)),
            true,
          );
          const targets = page.starts.map((start, line) =>
            describe(page, { start, end: start + Math.min(20, page.lines[line]?.text.length ?? 0) }),
          );
          const standings = standingsOn(page, targets);
          for (const round of rounds) {
            const next = edited(page, round);
            for (const [id, standing] of anchorAgain(page, next, standings, targets).standings)
              standings.set(id, standing);
            page = next;
            const present = new Set(page.lines);
            for (const [index, { quote }] of targets.entries()) {
              const standing = standings.get(String(index));
              if (standing?.place) expect(standing.place.lines.every((line) => present.has(line))).toBe(true);
              if (standing?.state === 'in place' && standing.place) {
                expect(fold(textOfStretch(standing.place))).toBe(fold(quote.exact).trim());
              }
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
