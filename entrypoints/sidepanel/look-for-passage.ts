import type { Browser } from 'webextension-polyfill';
import type { LookOutcome } from '../../components/panel/panel-ports';
import { openAround, type SeekState, type SeekStep, scrollOn } from './seek-in-page';

interface LookOptions {
  readonly browser: Pick<Browser, 'scripting'>;
  readonly frame: { readonly tabId: number; readonly frameId: number };
  /** The words to look for. */
  readonly passage: string;
  /** Goes to the passage where its words are drawn now; `false` when they are another passage's. */
  readonly goTo: () => Promise<boolean>;
  /** Called with how much of a list has been looked through, 0 to 1. */
  readonly onShare: (share: number) => void;
  /** Aborted when the person stops it. */
  readonly signal: AbortSignal;
}

/** Looked for no longer than this, in milliseconds. */
const MOST_TIME = 120_000;
/** A section that was opened may take so many looks to unfold, with so long between them, in milliseconds. */
const LOOKS = 15;
const BETWEEN = 100;

/** Goes to a passage that the page does not draw now: opens closed sections, then scrolls through its lists. */
export async function lookForPassage(options: LookOptions): Promise<LookOutcome> {
  const { browser, frame, passage, goTo, onShare, signal } = options;
  const target = { tabId: frame.tabId, frameIds: [frame.frameId] };
  const { scripting } = browser;
  const scroll = async (state: SeekState | null, isBack: boolean) => {
    const [answer] = await scripting.executeScript({ target, func: scrollOn, args: [passage, state, isBack] });
    return answer?.result as SeekStep | undefined;
  };
  let state: SeekState | null = null;
  try {
    const [opened] = await scripting.executeScript({ target, func: openAround, args: [passage] });
    for (let look = 0; opened?.result === true && look < LOOKS; look++) {
      if (await goTo()) return 'here';
      await new Promise((resolve) => setTimeout(resolve, BETWEEN));
    }
    for (const end = Date.now() + MOST_TIME; Date.now() < end && !signal.aborted; ) {
      const step = await scroll(state, false);
      if (!step || step.outcome === 'nowhere') return 'nowhere';
      // The same words may stand under another date too.
      if (step.outcome === 'here' && (await goTo())) return 'here';
      state = step.state;
      onShare(step.share);
    }
    if (state) await scroll(state, true);
    return signal.aborted ? 'stopped' : 'nowhere';
  } catch {
    return 'nowhere';
  }
}
