import type { ReadyPage } from '../../components/panel/panel-ports';
import type { Place } from '../../utils/core/place';
import type { PageState, TabFrame } from '../../utils/messaging/protocol';

/** What is known of the frames of one tab's page. */
export interface GatheredFrames {
  readonly frames: readonly TabFrame[];
  readonly closed: readonly string[];
  /** What each frame said of itself last, by frame id. */
  readonly states: ReadonlyMap<number, PageState>;
}

/** The frame in which the person selected or chose something last; 0, the top page, when in none. */
export function lastTurned(states: ReadonlyMap<number, PageState>): number {
  let last = 0;
  for (const [frameId, { turned }] of states) if (turned > (states.get(last)?.turned ?? 0)) last = frameId;
  return last;
}

/** The top page and its frames as one page; `null` while the top page has not said what it is. */
export function gatherFrames({ frames, closed, states }: GatheredFrames): ReadyPage | null {
  const top = states.get(0);
  if (!top) return null;
  const known = [...states].sort(([a], [b]) => a - b);
  const places = new Map<string, Place>();
  for (const [, state] of known) {
    for (const place of state.places) {
      // Where two frames show one source, the one that has the passage counts.
      if (!places.has(place.id) || place.start !== null) places.set(place.id, place);
    }
  }
  return {
    status: 'ready',
    sourceKey: top.sourceKey,
    title: top.title,
    places,
    // A frame that does not know its source yet says so by an empty one.
    frames: known
      .filter(([, { sourceKey }]) => sourceKey !== '')
      .map(([frameId, { sourceKey, title }]) => ({
        frameId,
        sourceKey,
        title,
        order: orderOf(frameId, frames, states),
      })),
    selected: known.map(([, { selected }]) => selected).reduce((a, b) => ((b?.choice ?? 0) > (a?.choice ?? 0) ? b : a)),
    notice: noticeOf(states.get(lastTurned(states)) ?? top, closed),
    closed,
  };
}

/** A frame of another site may have been let in, and then there is nothing to say. */
function noticeOf({ notice }: PageState, closed: readonly string[]): ReadyPage['notice'] {
  return notice === 'other-site' && closed.length === 0 ? null : notice;
}

/** Where a frame stands among the texts around it, from the top page down; empty for the top page. */
function orderOf(frameId: number, frames: readonly TabFrame[], states: ReadonlyMap<number, PageState>): number[] {
  const path = frames.find((frame) => frame.frameId === frameId)?.path ?? [];
  return path.flatMap((index, depth) => {
    const parentPath = String(path.slice(0, depth));
    const parent = frames.find((frame) => String(frame.path) === parentPath);
    const start = parent && states.get(parent.frameId)?.frames[index];
    return [start ?? 0, index];
  });
}
