// What `npm run bench` runs once packages and a browser are there: the figures the README speaks of, measured in the real
// extension in headless Chromium on this machine.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { measureMarking } from '../tests/bench/marking.ts';
import { measureRestoring } from '../tests/bench/restoring.ts';
import { measureSize } from '../tests/bench/size.ts';
import { measureSummarising } from '../tests/bench/summarising.ts';
import { buildForChromium } from './start/build.ts';

buildForChromium();
for (const measure of [measureSize, measureMarking, measureRestoring, () => measureSummarising()]) {
  for (const line of await measure()) console.log(line);
}
// Real page edits are not part of the project: `npm run bench -- --corpus FILE` adds them.
for (const [script, ...options] of [
  ['bench:storage'],
  ['bench:dashboard'],
  ['bench:anchoring', '--', ...process.argv.slice(2)],
]) {
  process.exitCode ||=
    spawnSync(process.execPath, ['--run', script ?? '', ...options], { stdio: 'inherit' }).status ?? 1;
}
