// What `npm start` runs once packages and a browser are there.
import process from 'node:process';
import { buildForChromium } from './start/build.ts';
import { journey } from './start/journey.ts';
import { openForPerson } from './start/open-for-person.ts';

try {
  buildForChromium();
  if (hasDisplay() && !process.argv.includes('--headless')) await openForPerson();
  else await journey('output');
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

/** Whether a window can be opened; on Linux a display has to be named. */
function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
