import { defineConfig } from '@playwright/test';

/**
 * Journeys through the real extension, as built, in real browsers. Both projects launch their browsers by their own
 * drivers (`tests/e2e/drivers`), because neither browser's extension can be driven through Playwright's own fixtures.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/journeys',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // Generous, so that a busy machine fails nothing; what is waited for is waited for by condition.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  projects: [
    { name: 'chromium', testMatch: 'chromium/**/*.spec.ts' },
    { name: 'firefox', testMatch: 'firefox/**/*.spec.ts' },
  ],
});
