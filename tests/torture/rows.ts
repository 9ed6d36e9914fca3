import { startChromium, startChromiumSqlite } from './chromium-session.ts';
import { startFirefox } from './firefox-session.ts';
import type { Row } from './row.ts';
import { browserKilled } from './rows/browser-killed.ts';
import { diskFull } from './rows/disk-full.ts';
import { fuzzedFiles } from './rows/fuzzed-files.ts';
import { fuzzedMessagesChromium, fuzzedMessagesFirefox } from './rows/fuzzed-messages.ts';
import { hostileChromium, hostileFirefox } from './rows/hostile-pages.ts';
import { lockedChromium, lockedFirefox, sealedChromium, sealedFirefox } from './rows/locked-profile.ts';
import { powerCutChromium, powerCutFirefox } from './rows/power-cut.ts';
import { tampered } from './rows/tampered.ts';
import { tornFilesChromium, tornFilesFirefox } from './rows/torn-files.ts';
import { twoTabs } from './rows/two-tabs.ts';
import { workerKilled } from './rows/worker-killed.ts';

/** The table, row by row. */
export const rows: readonly Row[] = [
  workerKilled,
  browserKilled('Chromium', 200, 1, startChromium),
  browserKilled('Chromium with IdbSqliteBackingStore', 200, 0, startChromiumSqlite),
  browserKilled('Firefox', 100, 0, startFirefox),
  tornFilesChromium,
  tornFilesFirefox,
  powerCutChromium,
  powerCutFirefox,
  diskFull,
  twoTabs,
  sealedChromium,
  sealedFirefox,
  lockedChromium,
  lockedFirefox,
  tampered,
  hostileChromium,
  hostileFirefox,
  fuzzedFiles,
  fuzzedMessagesChromium,
  fuzzedMessagesFirefox,
];
