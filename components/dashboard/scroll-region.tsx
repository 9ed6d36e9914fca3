import type { ComponentChildren } from 'preact';

interface ScrollRegionProps {
  readonly label: string;
  /** How to read what is in it; stays in sight while the table scrolls. */
  readonly explanation: string;
  readonly children: ComponentChildren;
}

/** Lets a wide table scroll by itself on a narrow screen, by keyboard too. */
export function ScrollRegion({ label, explanation, children }: ScrollRegionProps) {
  return (
    <>
      <p class="small quiet">{explanation}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <div class="scroll-region" role="group" aria-label={label} tabIndex={0}>
        {children}
      </div>
    </>
  );
}
