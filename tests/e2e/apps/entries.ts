/** A sentence that stands in both cases, under another date and among other words. */
export const BOTH = 'Settled well at bedtime.';

/** What only one of the cases says. */
export const OWN = { 1: 'Robin chose the colour of the wall.', 2: 'Ash asked to ring her brother.' } as const;

/** The fictional entries of a case. */
export function entriesOf(number: 1 | 2) {
  return [
    { heading: `${number + 2} March 2025`, text: `${OWN[number]} It took a while.` },
    {
      heading: `${number + 11} March 2025`,
      text: `${BOTH} ${number === 1 ? 'Read two chapters.' : 'The light stayed on.'}`,
    },
  ];
}
