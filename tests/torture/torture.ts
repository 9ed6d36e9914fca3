// Injects faults and attacks into the real extension in the real browsers, and prints what was seen as a table.
//   npm run torture                          the whole table (about an hour)
//   npm run torture -- --rounds 0.1          a tenth of every row
//   npm run torture -- --only hostile        the rows whose name has the word; may be given more than once
//   npm run torture -- --built               on the build that is there
//   npm run torture -- --minutes 5           no row begins another round after so many minutes
//   npm run torture:slice                    what every test run makes, in two to three minutes
import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { createRandom } from '../anchoring/random.ts';
import { tableHead, tableLine } from './print-table.ts';
import { tidyUpAtExit } from './profile.ts';
import { holds, none, type Row, type Seen } from './row.ts';
import { rows } from './rows.ts';

const RESULTS = 'test-results';

/** After this many milliseconds the slice begins no further row: every test run waits for it. */
const SLICE_LIMIT = 150_000;

const { values } = parseArgs({
  options: {
    slice: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '1' },
    only: { type: 'string', multiple: true, default: [''] },
    built: { type: 'boolean', default: false },
    minutes: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const scale = Number(values.rounds);
if (!(scale > 0)) throw new Error('--rounds takes a number above 0: 1 is the whole table, 0.1 a tenth of it');

if (!values.slice && !values.built) {
  const build = spawnSync(process.execPath, ['--run', 'build'], { encoding: 'utf8' });
  if (build.status !== 0) throw new Error(`the extension could not be built\n${build.stdout}${build.stderr}`);
}

tidyUpAtExit();
const chosen = rows.filter(({ name }) => values.only.some((words) => name.toLowerCase().includes(words.toLowerCase())));
const asked: string[] = [];
const lines: string[] = [tableHead];
let failed = 0;
console.log(`Seed ${values.seed}; the commit ${commit()}.\n\n${tableHead}`);
for (const row of chosen) {
  const planned = values.slice ? row.rounds.slice : Math.ceil(row.rounds.whole * scale);
  if (planned > 0) report(row, await see(row, planned), planned);
}
report(
  { name: 'requests made by the extension in all of this', asked: '0' },
  { seen: { kind: 'seen', rounds: asked.length, counts: [none('requests', asked.length)] }, seconds: 0 },
  0,
);
await mkdir(RESULTS, { recursive: true });
await writeFile(`${RESULTS}/torture.md`, `${lines.join('\n')}\n`);
console.log(failed === 0 ? '\nEvery row that was run holds.' : `\n${failed} of the rows fail.`);
process.exitCode = failed === 0 ? 0 : 1;

/** Runs a row within its time. A row that breaks has failed; what broke is said below the table's line. */
async function see(row: Row, rounds: number): Promise<{ seen: Seen; seconds: number }> {
  const started = performance.now();
  if (values.slice && started > SLICE_LIMIT) {
    return { seen: { kind: 'skipped', why: 'the time of the slice was up' }, seconds: 0 };
  }
  const limit = Math.min(values.slice ? row.limit.slice : row.limit.whole, Number(values.minutes) * 60_000);
  const random = createRandom(Number(values.seed));
  const work = {
    rounds,
    random,
    requested: (addresses: readonly string[]) => asked.push(...addresses),
    late: () => performance.now() - started > limit,
  };
  const seen = await row.run(work).catch((error: unknown): Seen => {
    console.error(error);
    return { kind: 'seen', rounds: 0, counts: [{ what: 'row broke off', number: 1, wanted: 0 }] };
  });
  return { seen, seconds: (performance.now() - started) / 1000 };
}

function report(row: Pick<Row, 'name' | 'asked'>, { seen, seconds }: { seen: Seen; seconds: number }, planned: number) {
  if (!holds(seen)) failed += 1;
  const line = tableLine(row, seen, planned, seconds);
  lines.push(line);
  console.log(line);
}

function commit(): string {
  const git = spawnSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' });
  return git.status === 0 ? git.stdout.trim() : 'is not known';
}
