// What `npm run bench` runs once packages and a browser are there: the figures the README speaks of, measured in the real
// extension in headless Chromium on this machine.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { measureMarking } from '../tests/bench/marking.ts';
import { measureRestoring } from '../tests/bench/restoring.ts';
import { measureSize } from '../tests/bench/size.ts';
import { buildForChromium } from './start/build.ts';

buildForChromium();
for (const measure of [measureSize, measureMarking, measureRestoring]) {
  for (const line of await measure()) console.log(line);
}
for (const script of ['bench:storage', 'bench:anchoring']) {
  process.exitCode ||= spawnSync(process.execPath, ['--run', script], { stdio: 'inherit' }).status ?? 1;
}
