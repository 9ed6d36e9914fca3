import type { Browser } from 'webextension-polyfill';
import type { LookOutcome } from '../../components/panel/panel-ports';
import { openAround, type SeekState, type SeekStep, scrollBack, scrollOn } from './seek-in-page';

interface LookOptions {
  readonly browser: Pick<Browser, 'scripting'>;
  readonly frame: { readonly tabId: number; readonly frameId: number };
  readonly passage: string;
  /** Called with how much of a list has been looked through, 0 to 1. */
  readonly onShare: (share: number) => void;
  /** Aborted when the person stops it. */
  readonly signal: AbortSignal;
}

/** Looked for no longer than this, in milliseconds. */
const MOST_TIME = 120_000;

/** Makes the page show a passage that it does not draw now: opens closed sections, then scrolls through its lists. */
export async function lookForPassage({ browser, frame, passage, onShare, signal }: LookOptions): Promise<LookOutcome> {
  const target = { tabId: frame.tabId, frameIds: [frame.frameId] };
  const { scripting } = browser;
  try {
    const [opened] = await scripting.executeScript({ target, func: openAround, args: [passage] });
    if (opened?.result === true) return 'here';
    let state: SeekState | null = null;
    for (const end = Date.now() + MOST_TIME; Date.now() < end; ) {
      if (signal.aborted) {
        if (state) await scripting.executeScript({ target, func: scrollBack, args: [state] });
        return 'stopped';
      }
      const answers = await scripting.executeScript({ target, func: scrollOn, args: [passage, state] });
      const step = answers[0]?.result as SeekStep | undefined;
      if (!step || step.outcome === 'nowhere') return 'nowhere';
      if (step.outcome === 'here') return 'here';
      state = step.state;
      onShare(step.share);
    }
    if (state) await scripting.executeScript({ target, func: scrollBack, args: [state] });
    return 'nowhere';
  } catch {
    return 'nowhere';
  }
}
