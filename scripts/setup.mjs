// What `npm start` and `npm test` run first, on any Node from 18 and with nothing installed: packages, browsers,
// then the script asked for under the project's own Node.
import process from 'node:process';
import { ensureBrowsers } from './setup/ensure-browsers.mjs';
import { ensurePackages, projectNode } from './setup/ensure-packages.mjs';
import { run, stopOnSignals } from './setup/run.mjs';

/** The scripts this one leads to: what each is called, its file, and the browsers it cannot do without. */
const SCRIPTS = {
  start: { file: 'scripts/start.ts', browsers: ['chromium'] },
  test: { file: 'scripts/test.ts', browsers: ['chromium', 'firefox'] },
  bench: { file: 'scripts/bench.ts', browsers: ['chromium'] },
  torture: { file: 'tests/torture/torture.ts', browsers: ['chromium', 'firefox'] },
  'check-exports': { file: 'scripts/check-exports.ts', browsers: ['chromium', 'firefox'] },
  pictures: { file: 'scripts/pictures.ts', browsers: ['chromium'] },
};

const [name = '', ...rest] = process.argv.slice(2);
const script = Object.hasOwn(SCRIPTS, name) ? SCRIPTS[name] : null;
if (!script) {
  console.error(`Say which script to run: ${Object.keys(SCRIPTS).join(', ')}.`);
  process.exit(2);
}

stopOnSignals();
try {
  await ensurePackages();
  const paths = await ensureBrowsers(script.browsers);
  process.exitCode = await run(projectNode(), [script.file, ...rest], { env: paths, sayFailure: false });
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
