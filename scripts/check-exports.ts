// What `npm run check:exports` runs: builds the extension, has it write every file, and opens each with a program that
// is not ours. The files and their pages as pictures are left in `output/exports`, to be looked at.
import { rmSync } from 'node:fs';
import process from 'node:process';
import { projectNode } from './setup/ensure-packages.mjs';
import { ensureTools } from './setup/ensure-tools.mjs';
import { run } from './setup/run.mjs';

await ensureTools();
rmSync('output/exports', { recursive: true, force: true });
const wxt = 'node_modules/wxt/bin/wxt.mjs';
for (const args of [
  [wxt, 'build'],
  [wxt, 'build', '-b', 'firefox'],
])
  await run(projectNode(), args, { quiet: true });
const playwright = [
  'node_modules/@playwright/test/cli.js',
  'test',
  '--config',
  'tests/e2e/exports/playwright.config.ts',
];
process.exitCode = await run(projectNode(), playwright, { sayFailure: false });
