import type { Adjustment } from '../../utils/core/adjustment';
import type { DescribedPassage } from '../../utils/core/place';
import { sameData } from '../../utils/core/same-data';
import { sendMessage } from '../../utils/messaging';
import type { StoredMark } from '../../utils/messaging/protocol';
import type { Draft } from './draft';
import { createDraft } from './draft';
import { viewOf } from './draft-view';
import type { KeyActions } from './keys';
import { selectedRange } from './selected-range';
import type { Session } from './session';
import type { ToolbarHost } from './toolbar';

interface TaggingOptions {
  readonly document: Document;
  readonly session: Session;
  readonly toolbar: ToolbarHost;
}

/** The toolbar's life: opened at a selection or a mark, closed when the person turns elsewhere. */
export interface Tagging {
  select(range: AbstractRange): void;
  /** Call when it is known what the page is: what was selected before gets its toolbar now, if it is still selected. */
  opened(): void;
  click(x: number, y: number): void;
  close(): void;
  readonly actions: KeyActions;
}

/** What the toolbar stands at. */
interface Open {
  readonly range: Range;
  readonly draft: Draft;
  /** The marks under the click, for going through them. */
  readonly here: readonly string[];
  readonly noteRefused: boolean;
}

export function createTagging({ document, session, toolbar }: TaggingOptions): Tagging {
  const { page, opened, mark } = session;
  let current: Open | null = null;
  /** Whether something was selected before it was known what the page is. */
  let isEarly = false;

  function openAt(range: Range, place: DescribedPassage, stored: StoredMark | null, here: readonly string[]): void {
    const source = opened();
    if (!source) return;
    const draft: Draft = createDraft({
      source: { key: source.sourceKey, title: document.title },
      place,
      stored,
      codebook: source,
      newId: () => crypto.randomUUID(),
      run: (command) => sendMessage('runCommand', command),
      onStored: session.keep,
      onChange: (state) => {
        if (current?.draft === draft) show();
        session.tell(state.status === 'not saved' ? 'not-saved' : null);
      },
    });
    current = { range, draft, here, noteRefused: false };
    show();
  }
  function openMark(here: readonly string[], index: number): void {
    const id = here[index];
    const stored = id === undefined ? null : mark(id);
    const place = id === undefined ? null : page.rangeOf(id);
    if (!stored || !place) return;
    openAt(liveRange(document, place), { target: stored.target, entry: stored.entry }, stored, here);
    session.select(stored.id, false);
  }
  /** Whether a mark stands on just these words. */
  function isAt(id: string, { position }: StoredMark['target']): boolean {
    const place = page.spanOf(id);
    return place?.start === position.start && place.end === position.end;
  }
  function close(): void {
    isEarly = false;
    current = null;
    toolbar.hide();
  }
  function show(): void {
    const source = opened();
    if (!current || !source) return;
    const { range, draft, here, noteRefused } = current;
    toolbar.show(range, {
      items: source.dimensions,
      labels: source.words,
      ...viewOf(draft.state(), source.words, noteRefused),
      several: here.length > 1,
      onToggle: draft.toggle,
      onDirect: draft.direct,
      onAdjust: adjust,
      onNote: () => void note(),
      onRemove: draft.remove,
      onNext: () => openMark([...here.slice(1), ...here.slice(0, 1)], 0),
      onClose: close,
    });
  }
  function adjust(adjustment: Adjustment): void {
    const adjusted = current && page.adjusted(current.range, adjustment);
    if (!current || !adjusted || 'refused' in adjusted) return;
    const { target, entry, range } = adjusted;
    current = { ...current, range: liveRange(document, range) };
    // Nothing is painted yet for what is not stored, so the selection shows it.
    if (current.draft.state().storedId === null) document.getSelection()?.setBaseAndExtent(...edges(range));
    current.draft.move({ target, entry });
  }
  /** Notes are typed in the panel, never in the page. */
  async function note(): Promise<void> {
    const asked = current;
    const id = asked?.draft.state().storedId;
    // While the store is closed, the way to the panel is all there is.
    if (!asked || !(id || !opened()?.dimensions.length)) return;
    const opening = sendMessage('openPanel').catch(() => false);
    if (id) session.select(id, true);
    if (!(await opening) && current === asked) {
      current = { ...asked, noteRefused: true };
      show();
    }
  }

  function select(range: AbstractRange): void {
    isEarly = !opened();
    if (isEarly) return;
    const described = page.describe(range);
    if ('refused' in described) {
      close();
      session.tell(described.refused);
      return;
    }
    const { target, entry } = described;
    // Adjusting selects what it adjusted to, which is no new selection.
    if (current && sameData(current.draft.state().place.target, target)) return;
    const over = page.marksOver(described.range).find((id) => mark(id));
    const stored = over !== undefined && isAt(over, target) ? mark(over) : null;
    openAt(liveRange(document, described.range), { target, entry }, stored, []);
    session.tell(null);
    session.turn();
    if (stored) session.select(stored.id, false);
  }

  return {
    select,
    opened() {
      const range = isEarly ? selectedRange(document, page.shadowRoots) : null;
      isEarly = false;
      if (range) select(range);
    },
    click(x, y) {
      const here = page.marksAt(x, y).filter((id) => mark(id));
      if (here.length > 0) openMark(here, 0);
      else close();
    },
    close,
    actions: {
      toggle(index) {
        const dimension = opened()?.dimensions[index];
        if (dimension) current?.draft.toggle(dimension.id);
      },
      strength: () => current?.draft.direct('strength'),
      concern: () => current?.draft.direct('concern'),
      note: () => void note(),
      adjust,
      close,
      enter: toolbar.focus,
    },
  };
}

function edges(range: StaticRange) {
  return [range.startContainer, range.startOffset, range.endContainer, range.endOffset] as const;
}

/** A range that can be asked for its rectangles. */
function liveRange(document: Document, range: StaticRange): Range {
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live;
}
