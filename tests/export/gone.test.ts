import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeFile } from '../../utils/export/make-file';
import { annotation, annotations, records, review, sources } from '../fixtures/stored';
import { requestFor } from './hostile';

const GONE = '2026-11-21T08:00:00.000Z';
const all = annotations(3);
const data = { reviews: [review], records, sources, annotations: all.map((one) => ({ ...one, gone: GONE })) };

/** The text of a file, of a zipped one that of its parts. */
async function textOf(format: Parameters<typeof requestFor>[0], stored: typeof data): Promise<string> {
  const { content } = await makeFile(requestFor(format, stored));
  if (typeof content === 'string') return content;
  return Object.values(unzipSync(content))
    .map((part) => strFromU8(part))
    .join('\n');
}

describe('what is no longer in the record', () => {
  it.each(['summary', 'markdown', 'word'] as const)(
    'is said of the whole and of each quotation in %s',
    async (format) => {
      const file = await textOf(format, data);
      expect(file).toMatch(/3 passages are no longer in the record\. They are counted/);
      expect(file.match(/No longer in the record/g)?.length).toBeGreaterThanOrEqual(3);
      const before = await textOf(format, { ...data, annotations: all as typeof data.annotations });
      expect(before).not.toMatch(/longer in the record/);
    },
  );

  it.each([
    ['excel', '3 passages are no longer in the record.'],
    ['qdpx', 'no longer in the record'],
    ['csv', GONE],
    ['json', `"gone":"${GONE}"`],
  ] as const)('is told by %s', async (format, told) => {
    expect(await textOf(format, data)).toContain(told);
    expect(await textOf(format, { ...data, annotations: all as typeof data.annotations })).not.toContain(told);
  });

  it('is a state of the target in a W3C file, from when it was marked until that was said', async () => {
    const { items } = JSON.parse(await textOf('w3c', data)).first;
    for (const [index, one] of items.entries()) {
      expect(one.target.state).toEqual({
        type: 'TimeState',
        sourceDateStart: data.annotations.find(({ id }) => one.id.endsWith(id))?.created,
        sourceDateEnd: GONE,
      });
      expect(index).toBeLessThan(3);
    }
    const there = { ...data, annotations: [annotation(1)] as unknown as typeof data.annotations };
    expect(JSON.parse(await textOf('w3c', there)).first.items[0].target).not.toHaveProperty('state');
  });
});
