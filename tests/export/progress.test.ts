import { describe, expect, it } from 'vitest';
import type { ExportStage } from '../../utils/core/export-stage';
import { lookAt } from '../../utils/export/look-at';
import { type FileRequest, makeFile } from '../../utils/export/make-file';
import { annotations, records, review, sources } from '../fixtures/stored';
import { requestFor } from './hostile';

const everything = { reviews: [review], records, sources, annotations: annotations(1_000) };

type Told = readonly [stage: ExportStage, share: number | null];

async function toldBy(work: typeof makeFile | typeof lookAt, format: FileRequest['format']): Promise<readonly Told[]> {
  const told: Told[] = [];
  await work(requestFor(format, everything), (stage, share) => told.push([stage, share]));
  return told;
}

/** The stages in the order they were first told of. */
const stagesOf = (told: readonly Told[]) => [...new Set(told.map(([stage]) => stage))];

function expectGrowing(told: readonly Told[], of: ExportStage): void {
  const shares = told.flatMap(([stage, share]) => (stage === of && share !== null ? [share] : []));
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
}

describe('how far a file has got', () => {
  it.each(['csv', 'summary', 'print', 'copy', 'markdown', 'w3c', 'word', 'excel', 'qdpx'] as const)(
    'is told of %s while it is counted and while its passages are written',
    async (format) => {
      const told = await toldBy(makeFile, format);
      expect(stagesOf(told)).toEqual(['counting', 'writing']);
      expectGrowing(told, 'counting');
      expectGrowing(told, 'writing');
    },
  );

  it.each(['word', 'excel', 'qdpx', 'w3c'] as const)(
    'is not known of %s when its passages are written and the whole is put together',
    async (format) => {
      expect((await toldBy(makeFile, format)).at(-1)).toEqual(['writing', null]);
    },
  );

  it.each(['json', 'qdc'] as const)('is never known of %s, which is written in one piece', async (format) => {
    const told = await toldBy(makeFile, format);
    expect(told.filter(([stage]) => stage === 'writing').map(([, share]) => share)).toEqual([null]);
  });

  it('is told of the last look by stages, of which the file itself is small', async () => {
    const told = await toldBy(lookAt, 'csv');
    expect(stagesOf(told)).toEqual(['counting', 'names', 'writing']);
    expectGrowing(told, 'counting');
    expectGrowing(told, 'names');
    expect(told.at(-1)).toEqual(['writing', null]);
  });
});
