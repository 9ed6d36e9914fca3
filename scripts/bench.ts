// What `npm run bench` runs once packages and a browser are there: the figures the README speaks of, measured in the real
// extension in headless Chromium on this machine.
import { measureMarking } from '../tests/bench/marking.ts';
import { measureRestoring } from '../tests/bench/restoring.ts';
import { measureSize } from '../tests/bench/size.ts';
import { buildForChromium } from './start/build.ts';

buildForChromium();
for (const measure of [measureSize, measureMarking, measureRestoring]) {
  for (const line of await measure()) console.log(line);
}
