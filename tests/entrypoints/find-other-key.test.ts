import { describe, expect, it } from 'vitest';
import { findOtherKey } from '../../entrypoints/sidepanel/find-other-key';
import { annotationOf } from '../components/panel/fixtures';

const HERE = 'https://records.test/case?id=7&tab=b';
const words = (number: number) => `Passage ${number} that is long enough to tell.`;

/** Sources by key with the passages that are kept of each, and how many of those the page says. */
function find(sources: Readonly<Record<string, readonly [passages: readonly string[], said: number]>>) {
  const keys = Object.keys(sources);
  const asked: string[][][] = [];
  const scripting = {
    executeScript: async ({ args }: { args: [string[][]] }) => {
      asked.push(args[0]);
      const counts = args[0].map((passages) => {
        const [, [, said] = [[], 0]] = Object.entries(sources).find(([, [kept]]) => kept[0] === passages[0]) ?? [];
        return passages.length > 0 ? said : 0;
      });
      return [{ frameId: 0, result: counts }];
    },
  };
  const reader = {
    settings: async () => ({ reviewId: 'review', reviewer: '' }),
    sources: async () => keys.map((key) => ({ key, title: `Title of ${key}`, recordId: null, created: '' })),
    annotationsOfSource: async (_: string, key: string) =>
      (sources[key]?.[0] ?? []).map((passage, index) => annotationOf(index + 1, { passage, sourceKey: key })),
  };
  return { found: findOtherKey({ scripting } as never, reader, HERE, 1), asked };
}

describe('findOtherKey', () => {
  it('names the source of which the page says most', async () => {
    const { found } = find({
      'https://records.test/a': [[words(1), words(2)], 2],
      'https://records.test/b': [[words(3), words(4), words(5)], 3],
    });
    expect(await found).toEqual({
      key: 'https://records.test/b',
      title: 'Title of https://records.test/b',
      here: 3,
    });
  });

  it.each([
    ['one passage tells nothing', [words(1), words(2)], 1],
    ['nor do fewer than half', [words(1), words(2), words(3), words(4), words(5)], 2],
  ] as const)('%s', async (_, passages, said) => {
    expect(await find({ 'https://records.test/a': [passages, said] }).found).toBeNull();
  });

  it('asks the page for no passages of another site, of itself, or that are short', async () => {
    const { found, asked } = find({
      'https://other.test/a': [[words(1), words(2)], 2],
      [HERE]: [[words(3), words(4)], 2],
      'https://records.test/a': [['Well.', 'Tired.', words(5)], 1],
    });
    expect(await found).toBeNull();
    expect(asked).toEqual([]);
  });
});
