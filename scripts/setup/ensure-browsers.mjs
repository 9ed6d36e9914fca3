import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { projectNode } from './ensure-packages.mjs';
import { browserVariable, DOWNLOADS, findBrowser } from './find-browser.mjs';
import { run } from './run.mjs';

const NAMES = { chromium: 'Chromium, Chrome or Edge', firefox: 'Firefox' };
const DEBIAN_PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };
/** Downloads into the user's cache; Firefox by Puppeteer's tool, see `find-browser.mjs`. */
const DOWNLOADERS = {
  chromium: ['node_modules/@playwright/test/cli.js', 'install', 'chromium'],
  firefox: ['node_modules/@puppeteer/browsers/lib/main-cli.js', 'install', 'firefox@stable', '--path', DOWNLOADS],
};

/**
 * Finds the browsers, installing those that are missing, and gives back the environment variables that name them.
 * Throws an `Error` that says in one line what to install when a browser cannot be had.
 *
 * @param {readonly ('chromium' | 'firefox')[]} families
 * @returns {Promise<Record<string, string>>}
 */
export async function ensureBrowsers(families) {
  const missing = families.filter((family) => !findBrowser(family));
  if (missing.length > 0) await install(missing);
  const paths = {};
  for (const family of families) {
    const found = findBrowser(family);
    if (!found) throw new Error(adviceFor(family));
    paths[browserVariable(family)] = found;
  }
  return paths;
}

/** Tries what this machine allows; what fails is told by what is still missing afterwards. */
async function install(families) {
  if (isDebian() && process.getuid?.() === 0) {
    const packages = families.map((family) => DEBIAN_PACKAGES[family]);
    console.log(`Installing ${packages.join(' and ')} from Debian; this takes a minute …`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const quietly = { env, sayFailure: false, quiet: true };
    // A list that cannot be refreshed may still be good enough to install from.
    await run('apt-get', ['update', '-qq'], quietly);
    await run(
      'apt-get',
      ['install', '-y', '-qq', '-o', 'Dpkg::Use-Pty=0', '--no-install-recommends', ...packages],
      quietly,
    );
  }
  for (const family of families.filter((candidate) => !findBrowser(candidate))) {
    console.log(`Downloading ${family === 'chromium' ? 'Chromium' : 'Firefox'} …`);
    await run(projectNode(), DOWNLOADERS[family], { sayFailure: false });
  }
}

function isDebian() {
  const file = '/etc/os-release';
  return existsSync(file) && /^ID=debian$/m.test(readFileSync(file, 'utf8'));
}

function adviceFor(family) {
  return `No ${NAMES[family]} was found and none could be installed: please install ${NAMES[family]}, or set ${browserVariable(family)} to its program, and run the same command again.`;
}
