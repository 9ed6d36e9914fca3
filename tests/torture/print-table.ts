import { holds, type Row, type Seen } from './row.ts';

/** Says in one line of Markdown's table what a row asked for and what it saw. */
export function tableLine(row: Pick<Row, 'name' | 'asked'>, seen: Seen, planned: number, seconds: number): string {
  const cells =
    seen.kind === 'skipped'
      ? [row.name, '–', row.asked, `skipped: ${seen.why}`, '–', 'not claimed']
      : [
          row.name,
          seen.rounds < planned ? `${seen.rounds} of ${planned} (time was up)` : String(seen.rounds),
          row.asked,
          [
            seen.counts.map(({ what, number }) => `${number.toLocaleString('en-GB')} ${what}`).join(', '),
            ...(seen.notes ?? []),
          ].join('; '),
          `${seconds.toFixed(0)} s`,
          holds(seen) ? 'holds' : '**FAILS**',
        ];
  return `| ${cells.join(' | ')} |`;
}

/** The head of the table. */
export const tableHead = [
  '| fault or attack | rounds | asked for | seen | took | |',
  '| --- | ---: | --- | --- | ---: | --- |',
].join('\n');
