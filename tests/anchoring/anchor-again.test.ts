import { expect, describe as group, it } from 'vitest';
import { anchorAgainSteps, type TextChange } from '../../utils/anchoring/anchor-again';
import { anchorAll } from '../../utils/anchoring/anchor-all';
import { describe } from '../../utils/anchoring/describe';
import type { PageIndex } from '../../utils/anchoring/page-index';
import { commonEnd, commonStart } from '../../utils/anchoring/runs';
import type { Placement } from '../../utils/core/placement';
import { makeLog, renderLog } from './daily-log';
import { LOG_CASES } from './log-cases';
import { pageOf } from './page-of';
import { createRandom } from './random';

/** What two texts do not share at their ends. */
function changeBetween(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length);
  const start = commonStart(before, 0, after, 0, most);
  const end = commonEnd(before, before.length, after, after.length, most - start);
  return { start, oldEnd: before.length - end, newEnd: after.length - end };
}

function anchorAgain(before: PageIndex, after: PageIndex, placed: Parameters<typeof anchorAgainSteps>[2]): Placement[] {
  const steps = anchorAgainSteps(after, changeBetween(before.text, after.text), placed);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const bare = (placement: Placement | undefined) =>
  placement && 'start' in placement
    ? { state: placement.state, start: placement.start, end: placement.end }
    : { state: placement?.state };

group('anchoring again', () => {
  it.each(LOG_CASES)('comes to what anchoring anew comes to: $name', ({ change }) => {
    const random = createRandom(5);
    const log = makeLog(random, 40, 0.7);
    const before = renderLog(log, 'headings');
    const spans = [...before.spans.values()].filter(() => random.chance(0.3));
    const targets = spans.map((span) => describe(before.page, span));
    const first = anchorAll(before.page, targets);
    const after = renderLog(change(log, random), 'headings');
    const placed = targets.map((target, index) => ({
      target,
      placement: first[index] ?? { state: 'not on this page now' as const },
    }));
    const again = anchorAgain(before.page, after.page, placed);
    expect(again.map(bare)).toEqual(anchorAll(after.page, targets).map(bare));
  });

  it('finds what comes back, and lets go of what goes', () => {
    const whole = pageOf('# Log\nHe drew a picture of the house for Gran, all by himself.\nLater on there was tea.');
    const without = pageOf('# Log\nLater on there was tea.');
    const start = whole.text.indexOf('He drew');
    const target = describe(whole, { start, end: whole.text.indexOf(', all') });
    const [here] = anchorAll(whole, [target]);
    const [gone] = anchorAgain(whole, without, [{ target, placement: here ?? { state: 'not on this page now' } }]);
    expect(gone).toMatchObject({ state: 'not found' });
    const [back] = anchorAgain(without, whole, [{ target, placement: gone ?? { state: 'not on this page now' } }]);
    expect(back).toMatchObject({ state: 'in place', start });
  });

  it('moves what is far from the change along without looking', () => {
    const filler = 'word '.repeat(400);
    const before = pageOf(`One.\n${filler}\nHe drew a picture of the house.`);
    const after = pageOf(`One and two.\n${filler}\nHe drew a picture of the house.`);
    const start = before.text.indexOf('He drew');
    const target = describe(before, { start, end: start + 20 });
    const placement: Placement = { state: 'in place', start, end: start + 20 };
    expect(anchorAgain(before, after, [{ target, placement }])).toEqual([
      { state: 'in place', start: start + 8, end: start + 28 },
    ]);
  });
});
