import { spawnSync } from 'node:child_process';
import process from 'node:process';

/** Builds the extension for Chromium into `.output/chrome-mv3`. Throws an `Error` with what the build said. */
export function buildForChromium(): void {
  console.log('Building the extension …');
  const build = spawnSync(process.execPath, ['--run', 'build:chromium'], { encoding: 'utf8' });
  if (build.status !== 0) throw new Error(`The extension could not be built.\n${build.stdout}${build.stderr}`);
}
