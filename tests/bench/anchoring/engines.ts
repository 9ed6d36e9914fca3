import { createTextQuoteSelectorMatcher, describeTextQuote } from '@apache-annotator/dom';
import { rangeToSelector, reviveSelector } from '@recogito/text-annotator';
import { fromRange, toRange } from 'dom-anchor-text-quote';
import { anchorAll, describe } from '../engine';
import type { Engine, Found } from './engine';
import { describeQuote, findQuote } from './quote-matcher';

const ours: Engine = {
  name: 'ours',
  describe,
  async anchorAll(root, stored, out) {
    out.push(...(await anchorAll(root, stored as Parameters<typeof anchorAll>[1])));
  },
};

/** An engine that anchors one passage after another, which may throw when there is none. */
function oneByOne(
  name: string,
  describeOne: (root: Element, range: Range) => unknown,
  anchorOne: (root: Element, stored: unknown) => Range | null | Promise<Range | null>,
): Engine {
  return {
    name,
    describe: describeOne,
    async anchorAll(root, stored, out: Found[]) {
      for (const one of stored) {
        let range: Range | null = null;
        try {
          range = await anchorOne(root, one);
        } catch {
          range = null;
        }
        out.push(range && { range, state: 'exact' });
      }
    },
  };
}

/** Its published method: the stored offsets, whatever stands there now. */
const recogito = oneByOne(
  '@recogito/text-annotator',
  (root, range) => rangeToSelector(range, root as HTMLElement),
  (root, stored) => reviveSelector(stored as Parameters<typeof reviveSelector>[0], root as HTMLElement).range,
);

const apache = oneByOne(
  '@apache-annotator/dom',
  (root, range) => describeTextQuote(range, root),
  async (root, stored) => {
    const matcher = createTextQuoteSelectorMatcher(stored as Parameters<typeof createTextQuoteSelectorMatcher>[0]);
    for await (const range of matcher(root)) return range as unknown as Range;
    return null;
  },
);

const textQuote = oneByOne(
  'dom-anchor-text-quote',
  (root, range) => fromRange(root, range),
  (root, stored) => toRange(root, stored as Parameters<typeof toRange>[1]),
);

const quoteMatcher = oneByOne('approx-string-match with a scorer', describeQuote, (root, stored) =>
  findQuote(root, stored as Parameters<typeof findQuote>[1]),
);

export const ENGINES: readonly Engine[] = [ours, apache, textQuote, recogito, quoteMatcher];
