// What `npm test` runs once packages and browsers are there: every check, two at a time, and one closing line.
import { rmSync } from 'node:fs';
import process from 'node:process';
import { runCheck } from './test/check.ts';
import { stages } from './test/checks.ts';

const AT_ONCE = 2;

let passed = 0;
let failed = 0;
rmSync('test-results', { recursive: true, force: true });
for (const stage of stages) {
  const waiting = [...stage];
  const lane = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const tally = await runCheck(check);
      passed += tally.passed;
      failed += tally.failed;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
