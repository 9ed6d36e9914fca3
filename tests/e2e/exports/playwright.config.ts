import { defineConfig } from '@playwright/test';

/** Every exported file, opened by programs that are not ours; see `scripts/check-exports.ts`. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../../test-results/exports',
  forbidOnly: true,
  workers: 1,
  // LibreOffice starts slowly.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
});
