import { readFileSync } from 'node:fs';
import type { Check, Tally } from './check.ts';

const UNIT_REPORT = 'test-results/unit.json';
const JOURNEY_REPORT = 'test-results/journeys.json';

/** The whole run. Stages follow each other; the checks of a stage need nothing of each other. */
export const stages: readonly (readonly Check[])[] = [
  [
    // The builds write the types that the next stage reads.
    { name: 'builds for Chrome and Firefox', script: 'build' },
    { name: 'style', script: 'style' },
    { name: 'layers', script: 'layers' },
    { name: 'nothing unused', script: 'unused' },
  ],
  [
    { name: 'types', script: 'types' },
    {
      name: 'unit tests',
      script: 'unit',
      args: ['--reporter=default', '--reporter=json', `--outputFile=${UNIT_REPORT}`],
      report: unitTally,
    },
    { name: 'add-on lint', script: 'lint-addon' },
  ],
  [{ name: 'journeys in Chromium and Firefox', script: 'journeys', report: journeyTally }],
  // Alone, as browsers are ended in it. What was skipped, and why, is told in its table.
  [{ name: 'a slice of the faults and attacks', script: 'torture:slice', shown: true }],
];

/** Reads Vitest's report. Throws when there is none. */
function unitTally(): Tally {
  const report = JSON.parse(readFileSync(UNIT_REPORT, 'utf8'));
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

/** Reads Playwright's report; a test that passed only when repeated counts as failed. Throws when there is none. */
function journeyTally(): Tally {
  const { stats } = JSON.parse(readFileSync(JOURNEY_REPORT, 'utf8'));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}
