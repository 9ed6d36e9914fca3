import { describe, expect, it } from 'vitest';
import { codebookById, codebooks } from '../../utils/core/codebooks';
import { contrast, contrastsOf, isLegible } from '../../utils/core/contrast';
import {
  copyCodebook,
  nextVersion,
  withDimensionChanged,
  withNewDimension,
  withoutCodebookDimension,
} from '../../utils/core/edit-codebook';
import { parseCodebook } from '../../utils/core/schema/codebook';
import { uuid } from '../fixtures/stored';

const shipped = codebookById('secure-base');
const own = copyCodebook(shipped, uuid(1), 'Ours');

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#000000', 21],
    ['#777777', '#777777', 1],
    // The grey that is often given as just enough on white.
    ['#767676', '#FFFFFF', 4.54],
  ])('of %s and %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
  });

  it('is enough in every codebook that ships', () => {
    for (const codebook of codebooks) expect(isLegible(codebook)).toBe(true);
  });

  it('is looked at in light and in dark', () => {
    const [first] = own.dimensions;
    if (!first) throw new Error('no dimension');
    for (const scheme of ['light', 'dark'] as const) {
      for (const part of ['accent', 'tint'] as const) {
        const bad = { ...first[scheme], [part]: '#808080' };
        const changed = withDimensionChanged(own, first.id, { [scheme]: bad });
        expect(contrastsOf({ ...first, [scheme]: bad }, scheme)[part]).toBeLessThan(6);
        expect(isLegible(withDimensionChanged(own, first.id, { [scheme]: { ...bad, [part]: '#858585' } }))).toBe(
          contrastsOf({ ...first, [scheme]: { ...bad, [part]: '#858585' } }, scheme)[part] >= 4.5,
        );
        expect(changed.dimensions).toHaveLength(own.dimensions.length);
      }
    }
  });
});

describe('editing a codebook', () => {
  it('copies, counts versions and changes one dimension', () => {
    expect(own).toMatchObject({ id: uuid(1), name: 'Ours', version: '1', dimensions: shipped.dimensions });
    expect(nextVersion(own).version).toBe('2');
    const renamed = withDimensionChanged(own, 'acceptance', { name: 'Valuing' });
    expect(renamed.dimensions.map(({ name }) => name)).toContain('Valuing');
    expect(renamed.dimensions[0]).toBe(own.dimensions[0]);
  });

  it('adds dimensions up to the last key, and never takes out the last one', () => {
    let full = own;
    for (let n = 0; n < 8; n += 1) full = withNewDimension(full, 'New', `new-${n}`);
    expect(full.dimensions).toHaveLength(9);
    expect(parseCodebook(full)).toEqual({ ok: true, value: full });
    expect(isLegible(full)).toBe(true);
    let rest = own;
    for (const { id } of own.dimensions) rest = withoutCodebookDimension(rest, id);
    expect(rest.dimensions).toHaveLength(1);
  });
});
