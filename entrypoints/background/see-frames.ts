import type { Browser } from 'webextension-polyfill';
import type { AddressRule } from '../../utils/core/address-rule';
import { frameKeyOf, sourceKeyOf } from '../../utils/core/source-key';

/** A frame of a tab that the browser lets us into, as it says of itself. */
export interface SeenFrame {
  readonly frameId: number;
  /** From the top page down: which of its parent's frames it is, counted from 0; empty for the top page. */
  readonly path: readonly number[];
  readonly address: string;
  /** What its parent calls it, or its number among the parent's frames where the name may be another next time. */
  readonly name: string;
  /** Whether it has a text that can be marked and has been loaded. */
  readonly isMarkable: boolean;
  readonly isCaptured: boolean;
  /** Frames in it that it can't look into. */
  readonly others: readonly OtherFrame[];
}

/** A frame that its parent can't look into: of another site, or shut off by the page. */
export interface OtherFrame {
  readonly path: readonly number[];
  /** Scheme and host as the parent names them; empty where it does not. */
  readonly origin: string;
}

/** The frames of a tab that the browser lets us into now; empty when it lets us into none. */
export async function seeFrames(
  { scripting }: Pick<Browser, 'scripting'>,
  tabId: number,
): Promise<readonly SeenFrame[]> {
  try {
    // At once: a frame that is slow to load would hold up all the others.
    const answers = await scripting.executeScript({
      target: { tabId, allFrames: true },
      func: seeFrame,
      injectImmediately: true,
    });
    return answers.flatMap(({ frameId, result }) => (isSeen(result) ? [{ ...result, frameId }] : []));
  } catch {
    return [];
  }
}

/** Looks at the top page alone, once it has been read by the browser; `null` when we are not let in. */
export async function seePage(
  { scripting }: Pick<Browser, 'scripting'>,
  tabId: number,
  frameId = 0,
): Promise<SeenFrame | null> {
  try {
    const [answer] = await scripting.executeScript({ target: { tabId, frameIds: [frameId] }, func: seeFrame });
    return isSeen(answer?.result) ? { ...answer.result, frameId } : null;
  } catch {
    return null;
  }
}

/**
 * The source of a frame. A frame with an address has its own, for that is what says which record it shows, whatever
 * is around it. One without (`about:blank`, `srcdoc`, as editors use them) is a part of the source that holds it.
 */
export function sourceKeyOfFrame(
  frame: SeenFrame,
  frames: readonly SeenFrame[],
  rules: readonly AddressRule[] = [],
): string | null {
  const own = sourceKeyOf(frame.address, rules);
  if (own !== null || frame.path.length === 0) return own;
  const parentPath = String(frame.path.slice(0, -1));
  const parent = frames.find(({ path }) => String(path) === parentPath);
  const parentKey = parent ? sourceKeyOfFrame(parent, frames, rules) : null;
  return parentKey === null ? null : frameKeyOf(parentKey, frame.name);
}

type Seen = Omit<SeenFrame, 'frameId'>;

function isSeen(result: unknown): result is Seen {
  return typeof result === 'object' && result !== null && 'path' in result;
}

/**
 * Runs in the frame, as its source text: nothing from outside it may be used. The built-in PDF viewer lets scripts
 * into a frame that holds no text, and a top page without an address of its own (`about:blank`, `data:`) could not be
 * known again.
 */
function seeFrame(): Seen {
  /** Which of its frames a window is; in a shadow root it is not counted among them. */
  const indexIn = (parent: Window, frame: Window | null) => {
    let index = 0;
    while (index < parent.length && parent[index] !== frame) index++;
    return index;
  };
  const path: number[] = [];
  for (let at: Window = window; at !== at.parent; at = at.parent) path.unshift(indexIn(at.parent, at));
  const given = window.frameElement?.id || window.name;
  const world = globalThis as { readonly capturedBody?: Element };
  const allowed = path.length === 0 ? /^(https?|file):$/ : /^(https?|file|about|blob):$/;
  const others: OtherFrame[] = [];
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe, frame')) {
    const { width, height } = frame.getBoundingClientRect();
    // A smaller one holds no record: it counts visitors or keeps a session.
    if (frame.contentDocument || width < 80 || height < 40 || !frame.checkVisibility()) continue;
    const address = URL.canParse(frame.src, location.href) ? new URL(frame.src, location.href) : null;
    const origin = address && /^https?:$/.test(address.protocol) && frame.hasAttribute('src') ? address.origin : '';
    others.push({ path: [...path, indexIn(window, frame.contentWindow)], origin });
  }
  return {
    path,
    address: location.href,
    // A number in a name is often another one at the next visit.
    name: /^[A-Za-z_-]{2,64}$/.test(given) ? given : String(path.at(-1) ?? ''),
    isMarkable:
      document.contentType !== 'application/pdf' &&
      document.body !== null &&
      document.readyState !== 'loading' &&
      allowed.test(location.protocol),
    isCaptured: world.capturedBody !== undefined && world.capturedBody === document.body,
    others,
  };
}
