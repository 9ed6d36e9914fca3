import type { Annotation } from '../../utils/core/annotation';
import type { DescribedPassage, Place } from '../../utils/core/place';
import { sendMessage } from '../../utils/messaging';
import type { Notice, OpenedPage, PageState, StoredMark } from '../../utils/messaging/protocol';
import { createMarkedPage, type MarkedPage } from '../../utils/page/marked-page';
import { pageMarkOf } from './page-mark';
import { selectedRange, shadowRootOf } from './selected-range';
import { refusalOf } from './selection';

/** What is known of this page while it is open, all of it derived from what the background has stored. */
export interface Session {
  readonly page: MarkedPage;
  /** What the background said of this page, or `null` before it has. */
  opened(): OpenedPage | null;
  /** Asks the background what this page is and what is marked on it, and paints that. */
  open(): Promise<void>;
  /** Takes all marks off, as another view is about to be shown; `open` tells what is marked there. */
  leave(): void;
  /** `null` also for a passage that is no longer in the record: nothing is shown of it. */
  mark(id: string): StoredMark | null;
  /** Takes in an annotation that the background acknowledged. */
  keep(annotation: Annotation): void;
  /** The person chose an annotation; the panel shows it, and its note where that was asked for. */
  select(id: string, editNote: boolean): void;
  /** The person selected something here: what the panel does next is meant for this page, and for no other frame. */
  turn(): void;
  /** Tells the panel why a selection could not be marked; `null` takes it back. */
  tell(notice: Notice | null): void;
  state(): PageState;
  /** Scrolls to a mark as it stands after the page's last change, or with `candidate` to a place where it might be; `false` when there is none. */
  goTo(id: string, candidate: number | null): Promise<boolean>;
  /** Describes such a place, if it still says `text`. */
  describePlace(id: string, candidate: number | null, text: string): DescribedPassage | null;
  describeSelection(): DescribedPassage | { readonly notice: Notice };
}

interface SessionOptions {
  readonly document: Document;
  readonly isOurs: (node: Node) => boolean;
  readonly signal: AbortSignal;
  /** See `CaptureOptions`. */
  readonly root?: Element;
  readonly overPictures?: boolean;
  readonly inPages?: (page: MarkedPage) => MarkedPage;
}

export function createSession({
  document,
  isOurs,
  signal,
  root,
  overPictures = false,
  inPages = (page) => page,
}: SessionOptions): Session {
  let opened: OpenedPage | null = null;
  let marks = new Map<string, StoredMark>();
  let places: readonly Place[] = [];
  let selected: PageState['selected'] = null;
  let notice: Notice | null = null;
  let turned = 0;
  /** Counts the questions: an answer about the view before is dropped. */
  let asked = 0;
  const onPlaces = (told: readonly Place[]) => {
    places = told;
    publish();
  };
  let told = '';
  const onEntries = async (dates: readonly string[]) => {
    const sourceKey = opened?.sourceKey;
    const news = `${sourceKey} ${dates}`;
    if (!sourceKey || dates.length === 0 || news === told) return;
    const { kind } = await sendMessage('runCommand', { kind: 'count-entries', sourceKey, dates });
    // A source that is not stored yet may be so when the page is looked at again.
    if (kind === 'done') told = news;
  };
  const marked = createMarkedPage({
    document,
    root: root ?? document.body,
    isOurs,
    shadowRootOf,
    signal,
    onPlaces,
    onEntries,
  });
  const page = inPages(marked);

  function paint(): void {
    const dimensions = opened?.dimensions ?? [];
    page.setMarks([...marks.values()].map((mark) => pageMarkOf(mark, dimensions, overPictures)));
  }
  function state(): PageState {
    const sourceKey = opened?.sourceKey ?? '';
    const frames = page.frameStarts();
    return { sourceKey, title: document.title, places, selected, notice, turned, frames };
  }
  function publish(): void {
    // Nobody listening is fine: the panel may be closed.
    if (opened && !signal.aborted) void sendMessage('pageState', state()).catch(() => {});
  }

  return {
    page,
    opened: () => opened,
    async open() {
      asked += 1;
      const question = asked;
      const answer = await sendMessage('openPage', { title: document.title });
      if (signal.aborted || question !== asked) return;
      opened = answer;
      marks = new Map(answer.marks.map((mark) => [mark.id, mark]));
      paint();
      publish();
    },
    leave() {
      asked += 1;
      opened = null;
      marks = new Map();
      paint();
    },
    mark(id) {
      const mark = marks.get(id);
      return mark && !mark.gone ? mark : null;
    },
    keep(annotation) {
      const known = marks.get(annotation.id);
      if (known && known.revision > annotation.revision) return;
      if (annotation.deleted === null) marks.set(annotation.id, annotation);
      else marks.delete(annotation.id);
      paint();
    },
    select(id, editNote) {
      turned = Date.now();
      selected = { id, editNote, choice: turned };
      notice = null;
      publish();
    },
    turn() {
      turned = Date.now();
      publish();
    },
    tell(reason) {
      if (notice === reason) return;
      notice = reason;
      turned = Date.now();
      publish();
    },
    state,
    async goTo(id, candidate) {
      await page.settled();
      return page.show(id, candidate);
    },
    describePlace(id, candidate, text) {
      const range = page.rangeOf(id, candidate);
      if (!range) return null;
      const described = page.describe(range);
      // The page may have changed since the reviewer was shown its words.
      if ('refused' in described || described.target.quote.exact !== text) return null;
      return passageOf(described);
    },
    describeSelection() {
      const range = selectedRange(document, page.shadowRoots);
      const refused = refusalOf(document, range);
      if (refused || !range) return { notice: refused ?? 'nothing-selected' };
      const described = page.describe(range);
      return 'refused' in described ? { notice: described.refused } : passageOf(described);
    },
  };
}

/** What is stored of a described passage. */
function passageOf({ target, entry }: DescribedPassage): DescribedPassage {
  return { target, entry };
}
