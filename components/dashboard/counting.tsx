import type { ReadonlySignal } from '@preact/signals';
import { useText } from '../basics/text';

interface CountingProps {
  /** What is under way; empty when nothing is. */
  readonly words: string;
  /** How much of it is done, from 0 to 1; `null` while it is not known. */
  readonly progress: ReadonlySignal<number | null> | undefined;
}

/** Says that something is read or counted, and how much of it is done; what takes less than a second is not seen. */
export function Counting({ words, progress }: CountingProps) {
  return (
    <div class="counting">
      {/* A percentage that is read out again and again would drown everything else. */}
      <span role="status">{words}</span>
      {words && progress && <Share progress={progress} words={words} />}
    </div>
  );
}

function Share({ progress, words }: { readonly progress: ReadonlySignal<number | null>; readonly words: string }) {
  const text = useText();
  // Whole percents: what follows this is drawn again with each.
  const share = progress.value === null ? null : Math.floor(progress.value * 100);
  if (share === null) return null;
  return (
    <>
      {' '}
      <progress max={100} value={share} aria-label={words} />
      <span aria-hidden="true"> {text('dashboard-percent', { share })}</span>
    </>
  );
}
