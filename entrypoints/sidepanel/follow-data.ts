import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { PageData, PageView, ReadyPage } from '../../components/panel/panel-ports';
import type { Annotation } from '../../utils/core/annotation';
import { live } from '../../utils/storage/live';
import type { Reader } from '../../utils/storage/repository';
import { unavailableReason } from '../../utils/storage/unavailable';
import { readPageData } from './read-page-data';

interface FollowedData {
  /** What is stored of the page that is followed; `null` while it is being read. */
  readonly data: ReadonlySignal<PageData | null>;
  /** The store can't be read. */
  readonly unreadable: ReadonlySignal<boolean>;
}

/** Reads what is stored of the page and its frames, again with every change of the store, until `ended` aborts. */
export function followData(reader: Reader, page: ReadonlySignal<PageView>, ended: AbortSignal): FollowedData {
  const data = signal<PageData | null>(null);
  const unreadable = signal(false);
  // As one text, so that nothing is read again when a page says something else than its sources.
  const sources = computed(() => (page.value.status === 'ready' ? JSON.stringify(sourceKeysOf(page.value)) : null));
  let top: string | null = null;

  const stop = effect(() => {
    const keys: readonly string[] | null = sources.value && JSON.parse(sources.value);
    // A frame that comes or goes takes nothing away from what is shown of the same page.
    if (keys?.[0] === undefined || keys[0] !== top) data.value = null;
    top = keys?.[0] ?? null;
    unreadable.value = false;
    if (keys === null) return;
    return live(
      () => readPageData(reader, keys),
      (read) => {
        unreadable.value = false;
        data.value = keepUnchanged(data.peek(), read);
      },
      (error) => {
        // Of a store that is closed nothing stays in sight, nor in memory.
        if (unavailableReason(error)) data.value = null;
        unreadable.value = true;
      },
    );
  });
  ended.addEventListener('abort', stop);
  return { data, unreadable };
}

/** The sources of a page and its frames, each once, the page's own first. */
function sourceKeysOf({ sourceKey, frames }: ReadyPage): readonly string[] {
  return [...new Set([sourceKey, ...frames.map((frame) => frame.sourceKey)])];
}

/** Each annotation as the same object as before where its revision is, so that its card is not drawn anew. */
function keepUnchanged(before: PageData | null, now: PageData): PageData {
  const known = new Map(before?.annotations.map((annotation) => [annotation.id, annotation]));
  const annotations = now.annotations.map((annotation): Annotation => {
    const same = known.get(annotation.id);
    return same?.revision === annotation.revision ? same : annotation;
  });
  // A shipped codebook is one object already.
  return { ...now, annotations };
}
