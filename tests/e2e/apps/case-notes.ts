/** How many rows the grid has; it draws some twenty of them. */
const ROWS = 1_000;

/** The fictional note of a row, counted from 1. */
export function noteOf(row: number): string {
  return `Note ${row}: the visit ended with a game of cards, and goodbye was said at the door.`;
}

/** Every row of the grid. */
export function caseNotes(): { readonly date: string; readonly note: string }[] {
  return Array.from({ length: ROWS }, (_, index) => {
    const date = new Date(Date.UTC(2023, 0, 1 + index));
    return { date: date.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' }), note: noteOf(index + 1) };
  });
}
