import { type ReadonlySignal, signal } from '@preact/signals';
import type { PageView, ReadyPage } from '../../components/panel/panel-ports';
import type { Place } from '../../utils/core/place';
import { sameData } from '../../utils/core/same-data';
import { parsePageState } from '../../utils/messaging/parse-message';
import type { TabAccess } from '../../utils/messaging/protocol';

/** What is asked of the world; either may reject. */
interface PageQuestions {
  openTab(tabId: number): Promise<TabAccess>;
  getPageState(tabId: number): Promise<unknown>;
}

/** Keeps to one tab's page at a time. */
export interface PageFollower {
  readonly page: ReadonlySignal<PageView>;
  /** The tab that is followed, or `null` before the first. */
  tabId(): number | null;
  /** Turns to a tab, or looks again at the one that is followed. */
  turnTo(tabId: number): Promise<void>;
  /** The tab has begun to load another page: what was known of it is not true any more. */
  loading(tabId: number): void;
  /** Takes what came of a click on the toolbar button in a tab. */
  clicked(tabId: number, access: TabAccess): void;
  /** Takes what a page says of itself; other tabs' pages are not listened to. */
  receive(tabId: number, data: unknown): void;
}

/** A follower that has no tab yet. Answers that come after it has turned elsewhere are dropped. */
export function createPageFollower(questions: PageQuestions): PageFollower {
  const page = signal<PageView>({ status: 'opening' });
  let followed: number | null = null;
  let turns = 0;

  const receive = (tabId: number, data: unknown) => {
    if (tabId !== followed) return;
    const state = parsePageState(data);
    if (!state.ok) {
      // A page that does not know its source, or not any more as the vault was locked, says so by an empty one; it speaks
      // again when it does.
      if (isClosed(data)) page.value = { status: 'opening' };
      return;
    }
    const { sourceKey, title, places, selected, notice } = state.value;
    const before = page.peek();
    const kept = before.status === 'ready' ? keepUnchanged(before, places) : places;
    const byId = new Map(kept.map((place) => [place.id, place]));
    page.value = { status: 'ready', sourceKey, title, places: byId, selected, notice };
  };

  return {
    page,
    receive,
    tabId: () => followed,
    async turnTo(tabId) {
      turns += 1;
      const turn = turns;
      if (tabId !== followed) page.value = { status: 'opening' };
      followed = tabId;
      // Where the background can't answer, a click on the button is what helps.
      const access = await questions.openTab(tabId).catch(() => 'needs click' as const);
      if (turn !== turns) return;
      if (access !== 'ready') {
        page.value = { status: access };
        return;
      }
      const state = await questions.getPageState(tabId).catch(() => null);
      if (turn === turns) receive(tabId, state);
    },
    clicked(tabId, access) {
      // A page that can be marked speaks for itself.
      if (tabId === followed && access !== 'ready') page.value = { status: access };
    },
    loading(tabId) {
      if (tabId !== followed) return;
      turns += 1;
      page.value = { status: 'opening' };
    },
  };
}

function isClosed(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'sourceKey' in data && data.sourceKey === '';
}

/** The places, each as the same object as before where nothing of it changed, so that its card is not drawn anew. */
function keepUnchanged(before: ReadyPage, places: readonly Place[]): readonly Place[] {
  return places.map((place) => {
    const known = before.places.get(place.id);
    return known && sameData(known, place) ? known : place;
  });
}
