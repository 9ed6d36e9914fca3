import { describe, expect, it } from 'vitest';
import { createPageFollower } from '../../entrypoints/sidepanel/create-page-follower';
import type { PageState, TabAccess, TabFrames } from '../../utils/messaging/protocol';
import { annotationOf, placeOf } from '../components/panel/fixtures';

const stateOf = (tabId: number, parts: Partial<PageState> = {}): PageState => ({
  sourceKey: `https://records.test/${tabId}`,
  title: 'Daily log',
  places: [placeOf(annotationOf(1)), placeOf(annotationOf(2))],
  selected: null,
  notice: null,
  turned: 0,
  frames: [],
  ...parts,
});

/** A follower whose questions are answered by tab, when told to. */
function setUp(
  access: Record<number, TabAccess | Error>,
  states: Record<number, unknown> = {},
  frames: TabFrames = { frames: [{ frameId: 0, path: [] }], closed: [] },
) {
  const held: (() => void)[] = [];
  let holding = false;
  const answer = <T>(value: T | Error) =>
    new Promise<T>((resolve, reject) => {
      const settle = () => (value instanceof Error ? reject(value) : resolve(value));
      if (holding) held.push(settle);
      else settle();
    });
  const follower = createPageFollower({
    openTab: (tabId) => answer(access[tabId] ?? 'ready'),
    openFrames: () => answer(frames),
    getPageState: (tabId) => answer(tabId in states ? states[tabId] : stateOf(tabId)),
  });
  return {
    follower,
    hold: () => {
      holding = true;
    },
    release: () => {
      holding = false;
      for (const settle of held.splice(0)) settle();
    },
  };
}

describe('turning to a tab', () => {
  it('shows its page when it can be marked', async () => {
    const { follower } = setUp({});
    expect(follower.page.value).toEqual({ status: 'opening' });
    await follower.turnTo(7);
    expect(follower.page.value).toMatchObject({
      status: 'ready',
      sourceKey: 'https://records.test/7',
      title: 'Daily log',
    });
    expect(follower.tabId()).toBe(7);
  });

  it.each<[TabAccess | Error, string]>([
    ['needs click', 'needs click'],
    ['closed to extensions', 'closed to extensions'],
    [new Error('nobody answers'), 'needs click'],
  ])('says what is in the way: %s', async (access, status) => {
    const { follower } = setUp({ 7: access });
    await follower.turnTo(7);
    expect(follower.page.value).toEqual({ status });
  });

  it('drops the answer of a tab it has left', async () => {
    const { follower, hold, release } = setUp({ 7: 'needs click' });
    hold();
    const slow = follower.turnTo(7);
    const turned = follower.turnTo(8);
    release();
    await Promise.all([slow, turned]);
    expect(follower.page.value).toMatchObject({ status: 'ready', sourceKey: 'https://records.test/8' });
  });

  it('waits for a page that does not know its source yet', async () => {
    const { follower } = setUp({}, { 7: { ...stateOf(7), sourceKey: '' } });
    await follower.turnTo(7);
    expect(follower.page.value).toEqual({ status: 'opening' });
    follower.receive(7, 0, stateOf(7));
    expect(follower.page.value.status).toBe('ready');
  });
});

describe('while it follows a tab', () => {
  it('listens to that tab alone', async () => {
    const { follower } = setUp({});
    await follower.turnTo(7);
    follower.receive(8, 0, stateOf(8));
    expect(follower.page.value).toMatchObject({ sourceKey: 'https://records.test/7' });
    follower.receive(7, 0, stateOf(7, { title: 'Another title' }));
    expect(follower.page.value).toMatchObject({ title: 'Another title' });
  });

  it('takes a page that was just opened by a click on the button', async () => {
    const { follower } = setUp({ 7: 'needs click' });
    await follower.turnTo(7);
    follower.receive(7, 0, stateOf(7));
    expect(follower.page.value.status).toBe('ready');
  });

  it('says what a click on the button came to, in that tab alone', async () => {
    const { follower } = setUp({ 7: 'needs click' });
    await follower.turnTo(7);
    follower.clicked(8, 'closed to extensions');
    expect(follower.page.value.status).toBe('needs click');
    follower.clicked(7, 'closed to extensions');
    expect(follower.page.value.status).toBe('closed to extensions');
  });

  it('does not show the list of a page that is gone beside the next one', async () => {
    const { follower } = setUp({});
    await follower.turnTo(7);
    follower.loading(8);
    expect(follower.page.value.status).toBe('ready');
    follower.loading(7);
    expect(follower.page.value).toEqual({ status: 'opening' });
  });

  it('refuses what is no page state', async () => {
    const { follower } = setUp({});
    await follower.turnTo(7);
    follower.receive(7, 0, { ...stateOf(7), places: [{ id: 'x' }] });
    expect(follower.page.value).toMatchObject({ places: { size: 2 } });
  });

  it('keeps the places that did not change as they are', async () => {
    const { follower } = setUp({});
    await follower.turnTo(7);
    const [first, second] = [annotationOf(1).id, annotationOf(2).id];
    const before = follower.page.value;
    follower.receive(7, 0, stateOf(7, { places: [placeOf(annotationOf(1)), placeOf(annotationOf(2), { start: 5 })] }));
    const after = follower.page.value;
    if (before.status !== 'ready' || after.status !== 'ready') throw new Error('not ready');
    expect(after.places.get(first)).toBe(before.places.get(first));
    expect(after.places.get(second)?.start).toBe(5);
  });
});
