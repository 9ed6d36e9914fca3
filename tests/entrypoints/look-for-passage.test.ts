import { describe, expect, it } from 'vitest';
import { lookForPassage } from '../../entrypoints/sidepanel/look-for-passage';
import { openAround, type SeekState, type SeekStep } from '../../entrypoints/sidepanel/seek-in-page';

type Call = { readonly func: unknown; readonly args: readonly unknown[] };

/** A list of five windows; the passage's words are drawn in some of them. */
function listOf(drawn: readonly number[], isOpened = false) {
  const tops: number[] = [];
  const executeScript = async ({ func, args }: Call) => {
    if (func === openAround) return [{ result: isOpened }];
    const [, before, isBack] = args as [string, SeekState | null, boolean];
    if (isBack) {
      tops.push(before?.origin ?? -1);
      return [{ result: { outcome: 'nowhere', state: null, share: 1 } }];
    }
    const top = before ? before.top + 1 : 0;
    if (top === 5) return [{ result: { outcome: 'nowhere', state: null, share: 1 } }];
    tops.push(top);
    const outcome = drawn.includes(top) ? 'here' : 'on';
    return [{ result: { outcome, state: { part: 0, top, origin: 3 }, share: top / 5 } satisfies SeekStep }];
  };
  const browser = { scripting: { executeScript } } as unknown as Parameters<typeof lookForPassage>[0]['browser'];
  return { tops, browser, frame: { tabId: 1, frameId: 0 }, passage: 'She laughed.', onShare: () => {} };
}

const { signal } = new AbortController();

describe('looking for a passage', () => {
  it('ends where the page shows the passage', async () => {
    const list = listOf([2]);
    expect(await lookForPassage({ ...list, signal, goTo: async () => true })).toBe('here');
    expect(list.tops).toEqual([0, 1, 2]);
  });

  it('goes on past the same words under another date', async () => {
    const list = listOf([1, 2, 4]);
    let asked = 0;
    const goTo = async () => {
      asked += 1;
      return asked === 3;
    };
    expect(await lookForPassage({ ...list, signal, goTo })).toBe('here');
    expect(list.tops).toEqual([0, 1, 2, 3, 4]);
  });

  it('says when all was looked through', async () => {
    expect(await lookForPassage({ ...listOf([1]), signal, goTo: async () => false })).toBe('nowhere');
  });

  it('does not scroll where a section that was opened shows it', async () => {
    const list = listOf([0], true);
    expect(await lookForPassage({ ...list, signal, goTo: async () => true })).toBe('here');
    expect(list.tops).toEqual([]);
  });

  it('puts the list back when it is stopped', async () => {
    const controller = new AbortController();
    const list = listOf([]);
    const onShare = (share: number) => share > 0.3 && controller.abort();
    const stopped = lookForPassage({ ...list, onShare, signal: controller.signal, goTo: async () => false });
    expect(await stopped).toBe('stopped');
    expect(list.tops).toEqual([0, 1, 2, 3]);
  });

  it('finds nothing on a page that is gone', async () => {
    const gone = async () => {
      throw new Error('no such tab');
    };
    const browser = { scripting: { executeScript: gone } } as unknown as Parameters<
      typeof lookForPassage
    >[0]['browser'];
    expect(await lookForPassage({ ...listOf([]), browser, signal, goTo: async () => true })).toBe('nowhere');
  });
});
