import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { csvColumns } from '../../utils/export/csv';

it('the description of the CSV file names every column in order, and which counts only leave out', async () => {
  const page = await readFile(new URL('../../docs/format-csv.md', import.meta.url), 'utf8');
  const described = [...page.matchAll(/^\| `(\w+)`( •)?/gm)].map(([, name, dot]) => ({
    name,
    tells: dot !== undefined,
  }));
  expect(described).toEqual(csvColumns.map(({ name, tells }) => ({ name, tells })));
});
