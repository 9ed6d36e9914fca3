import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBeside } from '../../entrypoints/capture/stand-beside';

const view = { width: 1000, height: 600 };
const bar = { width: 400, height: 80 };

describe('placeBeside', () => {
  it.each([
    ['above where there is room', { left: 100, top: 300, bottom: 320 }, { x: 100, y: 212, side: 'top' }],
    ['below at the top of the window', { left: 100, top: 20, bottom: 40 }, { x: 100, y: 48, side: 'bottom' }],
    ['within the window at its right', { left: 900, top: 300, bottom: 320 }, { x: 592, y: 212, side: 'top' }],
    ['within the window at its left', { left: -50, top: 300, bottom: 320 }, { x: 8, y: 212, side: 'top' }],
    ['over a passage as high as the window', { left: 100, top: -9, bottom: 605 }, { x: 100, y: 512, side: 'bottom' }],
  ] as const)('stands %s', (_, passage, place) => {
    expect(placeBeside(passage, bar, view)).toEqual(place);
  });

  it('is in the window wherever the passage is, and never over it while one side has room', () => {
    const size = fc.record({ width: fc.integer({ min: 50, max: 900 }), height: fc.integer({ min: 20, max: 300 }) });
    const passage = fc
      .tuple(
        fc.integer({ min: -900, max: 1900 }),
        fc.integer({ min: -600, max: 1200 }),
        fc.integer({ min: 0, max: 900 }),
      )
      .map(([left, top, height]) => ({ left, top, bottom: top + height }));
    fc.assert(
      fc.property(passage, size, (beside, of) => {
        const { x, y } = placeBeside(beside, of, view);
        expect(x).toBeGreaterThanOrEqual(8);
        expect(y).toBeGreaterThanOrEqual(8);
        expect(x + of.width).toBeLessThanOrEqual(view.width);
        expect(y + of.height).toBeLessThanOrEqual(view.height);
        const hasRoom = beside.top - of.height >= 16 || view.height - beside.bottom - of.height >= 16;
        const isSeen = beside.bottom > 16 && beside.top < view.height - 16;
        if (hasRoom && isSeen) expect(y + of.height <= beside.top || y >= beside.bottom).toBe(true);
      }),
    );
  });
});
