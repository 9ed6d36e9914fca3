import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tag } from '../../utils/core/annotation';
import { secureBase } from '../../utils/core/codebooks/secure-base';
import {
  normaliseTags,
  tagsFit,
  toggleTag,
  withDimension,
  withDirection,
  withoutDimension,
  withSide,
} from '../../utils/core/tags';

const ids = secureBase.dimensions.map(({ id }) => id);
const tag = (dimension: string, direction: Tag['direction'] = null): Tag => ({ dimension, direction, side: null });
const anyTags = fc.array(
  fc.record({
    dimension: fc.constantFrom(...ids),
    direction: fc.constantFrom('strength' as const, 'concern' as const, null),
    side: fc.constant(null),
  }),
);

describe('normaliseTags', () => {
  it('puts tags in codebook order', () => {
    const tags = [tag('family-membership'), tag('availability'), tag('acceptance')];
    expect(normaliseTags(tags, secureBase).map(({ dimension }) => dimension)).toEqual([
      'availability',
      'acceptance',
      'family-membership',
    ]);
  });

  it('keeps the later of two tags of a dimension', () => {
    expect(normaliseTags([tag('availability'), tag('availability', 'concern')], secureBase)).toEqual([
      tag('availability', 'concern'),
    ]);
  });

  it('keeps a tag that the codebook does not know, last', () => {
    expect(normaliseTags([tag('no-such'), tag('availability')], secureBase)).toEqual([
      tag('availability'),
      tag('no-such'),
    ]);
  });
});

describe('tagsFit', () => {
  it.each([
    [[tag('availability')], true],
    [[tag('availability'), tag('safe-haven')], false],
  ])('%j: %s', (tags, fit) => {
    expect(tagsFit(tags, secureBase)).toBe(fit);
  });
});

describe('toggleTag', () => {
  it('gives and takes, and twice is as before', () => {
    fc.assert(
      fc.property(anyTags, fc.constantFrom(...ids), (given, dimension) => {
        const tags = normaliseTags(given, secureBase);
        const once = toggleTag(tags, dimension, secureBase);
        const had = tags.some((candidate) => candidate.dimension === dimension);
        expect(once.some((candidate) => candidate.dimension === dimension)).toBe(!had);
        expect(once.length).toBe(tags.length + (had ? -1 : 1));
        expect(once).toEqual(normaliseTags(once, secureBase));
        if (!had) expect(toggleTag(once, dimension, secureBase)).toEqual(tags);
      }),
    );
  });
});

describe('withDirection', () => {
  it('sets one dimension and leaves the others', () => {
    const tags = [tag('availability'), tag('acceptance', 'strength')];
    expect(withDirection(tags, 'availability', 'concern')).toEqual([
      tag('availability', 'concern'),
      tag('acceptance', 'strength'),
    ]);
    expect(withDirection(tags, 'acceptance', null)).toEqual([tag('availability'), tag('acceptance')]);
    expect(withDirection(tags, 'sensitivity', 'concern')).toEqual(tags);
  });

  it('sets all of them with null', () => {
    const tags = [tag('availability'), tag('acceptance', 'strength')];
    expect(withDirection(tags, null, 'concern').map(({ direction }) => direction)).toEqual(['concern', 'concern']);
  });
});

describe('withDimension, withoutDimension and withSide', () => {
  const two = [tag('availability', 'strength'), tag('acceptance')];

  it('add in codebook order, and what was said of the others stays', () => {
    expect(withDimension(two, 'sensitivity', secureBase)).toEqual([two[0], tag('sensitivity'), two[1]]);
    expect(withDimension(two, 'availability', secureBase)).toBe(two);
  });

  it('take away, the last one too', () => {
    expect(withoutDimension(two, 'availability')).toEqual([two[1]]);
    expect(withoutDimension([tag('acceptance')], 'acceptance')).toEqual([]);
  });

  it('say the side of one', () => {
    expect(withSide(two, 'acceptance', 'benefit')).toEqual([two[0], { ...tag('acceptance'), side: 'benefit' }]);
  });
});
