import type { Annotation } from '../../utils/core/annotation';
import type { DescribedPassage } from '../../utils/core/place';
import { onMessage, sendMessage } from '../../utils/messaging';
import type { Notice, OpenedPage, PageState, StoredMark } from '../../utils/messaging/protocol';
import type { Described, PlacedMark } from '../../utils/page/marked-page';
import { createMarkedPage } from '../../utils/page/marked-page';
import { listenForKeys } from './keys';
import { pageMarkOf } from './page-mark';
import { placesOf, spanOf } from './places';
import { refusalOf, watchSelection } from './selection';
import { createTagging } from './tagging';
import { createToolbarHost } from './toolbar';

interface CaptureOptions {
  readonly document: Document;
  /** Ends capture: marks and toolbar go, the page is as it was. */
  readonly signal: AbortSignal;
}

/**
 * Marks in a record's page: restores what was marked, lets the person mark more, and tells the panel what is
 * where. Nothing here is kept; all of it is derived from what the background has stored.
 */
export async function startCapture({ document, signal }: CaptureOptions): Promise<void> {
  let opened: OpenedPage | null = null;
  let marks = new Map<string, StoredMark>();
  let placed: readonly PlacedMark[] = [];
  let selected: PageState['selected'] = null;
  let notice: Notice | null = null;

  const toolbar = createToolbarHost(document, signal);
  const page = createMarkedPage({
    document,
    root: document.body,
    isOurs: toolbar.isOurs,
    signal,
    onPlaces(places) {
      placed = places;
      publish();
    },
  });
  const tagging = createTagging({
    document,
    page,
    toolbar,
    opened: () => opened,
    mark: (id) => marks.get(id) ?? null,
    onStored: keep,
    onSelected: (id, editNote) => {
      selected = { id, editNote, choice: Date.now() };
      notice = null;
      publish();
    },
    onNotice: tell,
  });

  function keep(annotation: Annotation): void {
    const known = marks.get(annotation.id);
    if (known && known.revision > annotation.revision) return;
    marks = new Map(marks);
    if (annotation.deleted === null) marks.set(annotation.id, annotation);
    else marks.delete(annotation.id);
    paint();
  }
  function paint(): void {
    const dimensions = opened?.dimensions ?? [];
    page.setMarks([...marks.values()].map((mark) => pageMarkOf(mark, dimensions)));
  }
  async function open(): Promise<void> {
    opened = await sendMessage('openPage', { title: document.title });
    if (signal.aborted) return;
    marks = new Map(opened.marks.map((mark) => [mark.id, mark]));
    paint();
    publish();
  }
  function tell(reason: Notice | null): void {
    if (notice === reason) return;
    notice = reason;
    publish();
  }
  function state(): PageState {
    const places = placesOf(placed, page);
    return { sourceKey: opened?.sourceKey ?? '', title: document.title, places, selected, notice };
  }
  function publish(): void {
    // Nobody listening is fine: the panel may be closed.
    if (opened && !signal.aborted) void sendMessage('pageState', state()).catch(() => {});
  }

  function goTo(id: string, candidate: number | null): boolean {
    const span = spanOf(placed, id, candidate);
    return span !== null && page.show(span);
  }
  function describePlace(id: string, candidate: number | null, text: string): DescribedPassage | null {
    const span = spanOf(placed, id, candidate);
    if (!span || page.textAt(span).text !== text) return null;
    return passageOf(page.describeSpan(span));
  }
  function describeSelection(): DescribedPassage | { notice: Notice } {
    const selection = document.getSelection();
    const refused = refusalOf(document);
    if (refused || !selection?.rangeCount) return { notice: refused ?? 'nothing-selected' };
    const described = page.describe(selection.getRangeAt(0));
    return passageOf(described) ?? { notice: 'refused' in described ? described.refused : 'nothing-selected' };
  }

  const listeners = [
    onMessage('getPageState', state),
    onMessage('goTo', ({ data }) => goTo(data.id, null)),
    onMessage('goToCandidate', ({ data }) => goTo(data.id, data.candidate)),
    onMessage('describePlace', ({ data }) => describePlace(data.id, data.candidate, data.text)),
    onMessage('describeSelection', describeSelection),
    onMessage('storeChanged', open),
  ];
  signal.addEventListener('abort', () => {
    for (const stop of listeners) stop();
  });
  watchSelection({
    document,
    isOurs: toolbar.isOurs,
    signal,
    onSelect: tagging.select,
    onClick: tagging.click,
    onCleared: tagging.close,
    onRefused(reason) {
      tagging.close();
      tell(reason);
    },
  });
  if (document.defaultView) {
    listenForKeys({
      view: document.defaultView,
      dimensions: () => opened?.dimensions.length ?? 0,
      open: toolbar.isOpen,
      inside: toolbar.hasFocus,
      actions: tagging.actions,
      signal,
    });
  }
  await open();
}

/** What is stored of a described passage, or `null` when it was refused. */
function passageOf(described: Described): DescribedPassage | null {
  return 'refused' in described ? null : { target: described.target, entry: described.entry };
}
