import { type ReadonlySignal, signal } from '@preact/signals';
import type { PageView, ReadyPage } from '../../components/panel/panel-ports';
import type { Place } from '../../utils/core/place';
import { sameData } from '../../utils/core/same-data';
import { parsePageState } from '../../utils/messaging/parse-message';
import type { TabAccess, TabFrames } from '../../utils/messaging/protocol';
import { type GatheredFrames, gatherFrames, lastTurned } from './gather-frames';

/** What is asked of the world; each may reject. */
interface PageQuestions {
  openTab(tabId: number): Promise<TabAccess>;
  openFrames(tabId: number): Promise<TabFrames>;
  getPageState(tabId: number, frameId: number): Promise<unknown>;
}

/** Keeps to one tab's page at a time, with all its frames. */
export interface PageFollower {
  readonly page: ReadonlySignal<PageView>;
  /** The tab that is followed, or `null` before the first. */
  tabId(): number | null;
  /** The frame of the followed tab that shows an annotation's source, the one that has its passage where several do. */
  frameOf(sourceKey: string, id: string): number | null;
  /** The frame of the followed tab that the person selected in last; 0 is the top page. */
  lastFrame(): number;
  /** Turns to a tab, or looks again at the one that is followed. */
  turnTo(tabId: number): Promise<void>;
  /** The tab has begun to load another page: what was known of it is not true any more. */
  loading(tabId: number): void;
  /** Takes what came of a click on the toolbar button in a tab. */
  clicked(tabId: number, access: TabAccess): void;
  /** Takes what a frame's page says of itself; other tabs' pages are not listened to. */
  receive(tabId: number, frameId: number, data: unknown): void;
  /** Takes which frames a tab's page has. */
  receiveFrames(tabId: number, frames: TabFrames): void;
}

const NOTHING: GatheredFrames = { frames: [], closed: [], states: new Map() };

/** A follower that has no tab yet. Answers that come after it has turned elsewhere are dropped. */
export function createPageFollower(questions: PageQuestions): PageFollower {
  const page = signal<PageView>({ status: 'opening' });
  let followed: number | null = null;
  let turns = 0;
  let gathered = NOTHING;

  function show(next: GatheredFrames): void {
    gathered = next;
    const now = gatherFrames(gathered);
    if (!now) return;
    const before = page.peek();
    page.value = before.status === 'ready' ? keepUnchanged(before, now) : now;
  }
  function forget(view: PageView): void {
    gathered = NOTHING;
    page.value = view;
  }
  function drop(frameId: number): void {
    const states = new Map(gathered.states);
    states.delete(frameId);
    gathered = { ...gathered, states };
    if (frameId === 0) page.value = { status: 'opening' };
    else show(gathered);
  }
  function receive(tabId: number, frameId: number, data: unknown): void {
    if (tabId !== followed) return;
    const state = parsePageState(data);
    // A page that does not know its source yet, or not any more as the vault was locked, says so by an empty one; it
    // speaks again when it does.
    if (!state.ok) {
      if (isClosed(data)) drop(frameId);
      return;
    }
    show({ ...gathered, states: new Map(gathered.states).set(frameId, state.value) });
  }
  function receiveFrames(tabId: number, { frames, closed }: TabFrames): void {
    if (tabId !== followed) return;
    const ids = new Set([0, ...frames.map(({ frameId }) => frameId)]);
    const states = new Map([...gathered.states].filter(([frameId]) => ids.has(frameId)));
    show({ ...gathered, frames, closed, states });
    for (const { frameId } of frames) if (!states.has(frameId)) void ask(tabId, frameId);
  }
  async function ask(tabId: number, frameId: number): Promise<void> {
    const turn = turns;
    // One that has only just been let in speaks by itself when it is ready.
    const state = await questions.getPageState(tabId, frameId).catch(() => null);
    if (turn === turns) receive(tabId, frameId, state);
  }

  return {
    page,
    receive,
    receiveFrames,
    tabId: () => followed,
    lastFrame: () => lastTurned(gathered.states),
    frameOf(sourceKey, id) {
      const showing = [...gathered.states].filter(([, state]) => state.sourceKey === sourceKey);
      const hasIt = showing.find(([, { places }]) => places.some((place) => place.id === id && place.start !== null));
      return (hasIt ?? showing[0])?.[0] ?? null;
    },
    async turnTo(tabId) {
      turns += 1;
      const turn = turns;
      if (tabId !== followed) forget({ status: 'opening' });
      followed = tabId;
      // Where the background can't answer, a click on the button is what helps.
      const access = await questions.openTab(tabId).catch(() => 'needs click' as const);
      if (turn !== turns) return;
      if (access !== 'ready') {
        forget({ status: access });
        return;
      }
      await ask(tabId, 0);
      const frames = await questions.openFrames(tabId).catch(() => null);
      if (turn === turns && frames) receiveFrames(tabId, frames);
    },
    clicked(tabId, access) {
      // A page that can be marked speaks for itself.
      if (tabId === followed && access !== 'ready') forget({ status: access });
    },
    loading(tabId) {
      if (tabId !== followed) return;
      turns += 1;
      forget({ status: 'opening' });
    },
  };
}

function isClosed(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'sourceKey' in data && data.sourceKey === '';
}

/** The page, with each place the same object as before where nothing of it changed: its card is not drawn anew. */
function keepUnchanged(before: ReadyPage, now: ReadyPage): ReadyPage {
  const places = [...now.places].map(([id, place]): [string, Place] => {
    const known = before.places.get(id);
    return [id, known && sameData(known, place) ? known : place];
  });
  return { ...now, places: new Map(places) };
}
