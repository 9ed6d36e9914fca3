import type { DescribedPassage, Place } from '../../utils/core/place';
import { sameData } from '../../utils/core/same-data';
import type { ShownPdf } from '../../utils/documents/pdf/show-pdf';
import type { Described, MarkedPage, PageMark } from '../../utils/page/marked-page';

/** A page of ours that shows a PDF, as capture knows it. */
export interface PagedPage extends MarkedPage {
  /** Call when the words of more pages are there. */
  moreRead(): void;
  /** Call when those of all pages are there. */
  allRead(): void;
  /**
   * What was marked before all pages were read, as it is described now, where that is not how it is kept: its place, its
   * entry and its like elsewhere were those of the pages that were there.
   */
  redescribed(): readonly Redescribed[];
  /**
   * What is in place on another page than the one that is kept of it, as in a new version of the document; `null` when
   * the page has not said of all marks where they are.
   */
  renumbered(places: readonly Place[]): readonly Redescribed[] | null;
}

/** A passage with what is to be kept of its place. */
export type Redescribed = DescribedPassage & { readonly id: string };

/** What a PDF tells of its pages. */
type Pages = Pick<ShownPdf, 'count' | 'isRead' | 'read' | 'goTo'>;

/** What was marked since the document was opened: as it is kept, and as it is described by the pages read so far. */
interface Fresh {
  readonly kept: DescribedPassage;
  now: DescribedPassage;
}

/** A passage of this many UTF-16 code units may go on to one more page. */
const LEAST_OF_A_PAGE = 1_000;
/** For how long a passage that was gone to is waited for, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Gives a marked page the pages of a PDF. A mark is looked for once all pages up to its own are read, and the next, so
 * that none shows on the like of its words while its own are not there: until then it counts as not on this page, and
 * its page can be gone to. What was typed from a picture is never looked for. `onMarks` is called when the marks of a
 * document that is read are others than before.
 */
export function inPages(page: MarkedPage, pages: Pages, view: Window, onMarks: () => void): PagedPage {
  let marks: readonly PageMark[] = [];
  let isWhole = false;
  /** All pages before this one are read. */
  let unread = 1;
  let wanted: string | null = null;
  let first: ReadonlyMap<string, DescribedPassage> | null = null;
  const fresh = new Map<string, Fresh>();

  function isThere({ id, target }: PageMark): boolean {
    if (target.typed) return false;
    const number = target.page ?? Number.POSITIVE_INFINITY;
    const last = number + 1 + Math.floor(target.quote.exact.length / LEAST_OF_A_PAGE);
    return isWhole || fresh.has(id) || Math.min(last, pages.count) < unread;
  }
  function place(): void {
    while (unread <= pages.count && pages.isRead(unread)) unread += 1;
    const there = marks.filter(isThere);
    page.setMarks(there.map((mark) => ({ ...mark, ...fresh.get(mark.id)?.now })));
  }
  function describe(range: AbstractRange): Described {
    return withPage(page.describe(range));
  }
  /** Describes what was marked meanwhile by the pages that are there now, so that it stays where it was marked. */
  function refresh(): void {
    for (const [id, one] of fresh) {
      const range = page.rangeOf(id);
      const described = range && describe(range);
      if (!described || 'refused' in described) continue;
      const { target, entry } = described;
      const { quote, page: number } = one.now.target;
      if (target.quote.exact === quote.exact && target.page === number) one.now = { target, entry };
    }
  }
  async function showLater(number: number, id: string): Promise<void> {
    wanted = id;
    pages.goTo(number);
    await pages.read(number);
    place();
    const end = view.performance.now() + PATIENCE;
    while (wanted === id && view.performance.now() < end && !page.show(id, null)) {
      await new Promise((resolve) => view.requestAnimationFrame(resolve));
    }
  }

  return {
    ...page,
    setMarks(next) {
      marks = next;
      first ??= new Map(next.map(({ id, target, entry }) => [id, { target, entry }]));
      for (const { id, target, entry } of isWhole ? [] : next) {
        const kept = { target, entry };
        const known = fresh.get(id)?.kept ?? first.get(id);
        const isNew = !sameData(known?.target, target) && !target.typed && pages.isRead(target.page ?? 0);
        if (isNew) fresh.set(id, { kept, now: kept });
      }
      place();
      if (isWhole) onMarks();
    },
    describe,
    adjusted(what, adjustment) {
      const adjusted = page.adjusted(what, adjustment);
      return adjusted && withPage(adjusted);
    },
    show(id, candidate) {
      wanted = null;
      if (page.show(id, candidate)) return true;
      const target = marks.find((mark) => mark.id === id)?.target;
      if (target?.page === undefined || (isWhole && !target.typed)) return false;
      if (target.typed) pages.goTo(target.page);
      else void showLater(target.page, id);
      return true;
    },
    moreRead() {
      refresh();
      place();
    },
    allRead() {
      refresh();
      isWhole = true;
      place();
    },
    redescribed() {
      const ids = new Set(marks.map(({ id }) => id));
      return [...fresh].flatMap(([id, { kept, now }]) => (ids.has(id) && !sameData(kept, now) ? [{ id, ...now }] : []));
    },
    renumbered(places) {
      const states = new Map(places.map(({ id, state }) => [id, state]));
      const painted = marks.filter(({ target }) => !target.typed);
      if (painted.some(({ id }) => !states.has(id))) return null;
      return painted.flatMap(({ id, target, entry }) => {
        const range = states.get(id) === 'in place' ? page.rangeOf(id) : null;
        const number = range && pageOf(range);
        return number && number !== target.page ? [{ id, target: { ...target, page: number }, entry }] : [];
      });
    },
  };
}

function withPage(described: Described): Described {
  const page = 'range' in described ? pageOf(described.range) : null;
  if (!('range' in described) || page === null) return described;
  return { ...described, target: { ...described.target, page } };
}

/** The page that a range begins on, or `null` where it is on none. */
function pageOf({ startContainer }: AbstractRange): number | null {
  const page = startContainer.parentElement?.closest<HTMLElement>('.page')?.dataset.page;
  return page === undefined ? null : Number(page);
}
