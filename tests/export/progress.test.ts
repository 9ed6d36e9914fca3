import { describe, expect, it } from 'vitest';
import { lookAt } from '../../utils/export/look-at';
import { makeFile } from '../../utils/export/make-file';
import { annotations, records, review, sources } from '../fixtures/stored';
import { requestFor } from './hostile';

const everything = { reviews: [review], records, sources, annotations: annotations(1_000) };

describe('how far a file has got', () => {
  it.each([
    ['making', makeFile, ['counting', 'writing']],
    ['looking at', lookAt, ['counting', 'names', 'writing']],
  ] as const)('%s it tells each stage in order, with shares that only grow', async (_, work, stages) => {
    const told: [string, number | null][] = [];
    await work(requestFor('csv', everything), (stage, share) => told.push([stage, share]));
    expect([...new Set(told.map(([stage]) => stage))].slice(0, stages.length)).toEqual(stages);
    const shares = told.flatMap(([stage, share]) => (stage === 'counting' && share !== null ? [share] : []));
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
    expect(told.at(-1)).toEqual(['writing', null]);
  });
});
