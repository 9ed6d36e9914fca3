import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** Where Puppeteer's tool is told to put what it downloads. */
export const DOWNLOADS = path.join(os.homedir(), '.cache', 'puppeteer');

/**
 * The browsers by family: the variable that overrides the search, what they are called on a path, and where they
 * are put by installers. Chromium comes before the branded ones because it is what the tests are written against.
 */
const FAMILIES = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
    ],
    mac: [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    windows: [
      'Chromium/Application/chrome.exe',
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ],
    cache: {
      folders: [
        process.env.PLAYWRIGHT_BROWSERS_PATH,
        path.join(os.homedir(), '.cache', 'ms-playwright'),
        path.join(os.homedir(), 'Library', 'Caches', 'ms-playwright'),
        path.join(process.env.LOCALAPPDATA ?? os.homedir(), 'ms-playwright'),
      ],
      version: /^chromium-\d+$/,
      program: /^(chrome|Chromium|Google Chrome for Testing|chrome\.exe)$/,
    },
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    mac: ['Firefox.app/Contents/MacOS/firefox'],
    windows: ['Mozilla Firefox/firefox.exe'],
    // Downloaded by Puppeteer's tool: Playwright's Firefox is patched and does not speak WebDriver BiDi.
    cache: { folders: [path.join(DOWNLOADS, 'firefox')], version: /./, program: /^firefox(\.exe)?$/ },
  },
};

/** The environment variable that names this browser's program. @param {'chromium' | 'firefox'} family */
export function browserVariable(family) {
  return FAMILIES[family].variable;
}

/**
 * The path of a browser's program, or `null` when this machine has none. Throws an `Error` when the environment
 * names a program that is not there: whoever set it should hear of it.
 *
 * @param {'chromium' | 'firefox'} family
 * @returns {string | null}
 */
export function findBrowser(family) {
  const { variable, commands, mac, windows, cache } = FAMILIES[family];
  const named = process.env[variable];
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`${variable} is set to ${named}, and there is no program there.`);
  }
  const candidates = [...onPath(commands), ...installed(mac, windows)];
  return candidates.find(isProgram) ?? findInCaches(cache);
}

/** A program we may run. Snap's stand-ins are left out: their browsers cannot see the folders that tests use. */
function isProgram(file) {
  if (file.startsWith('/snap/')) return false;
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function onPath(commands) {
  if (process.platform === 'win32') return [];
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin'].filter(Boolean);
  return commands.flatMap((command) => folders.map((folder) => path.join(folder, command)));
}

function installed(mac, windows) {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', path.join(os.homedir(), 'Applications')];
    return mac.flatMap((file) => folders.map((folder) => path.join(folder, file)));
  }
  if (process.platform !== 'win32') return [];
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter(Boolean);
  return windows.flatMap((file) => folders.map((folder) => path.join(folder, file)));
}

/** The newest of the family's downloads, or `null`. */
function findInCaches({ folders, version, program }) {
  for (const folder of folders.filter((candidate) => candidate && existsSync(candidate))) {
    const versions = readdirSync(folder).filter((name) => version.test(name));
    for (const name of versions.sort().reverse()) {
      const found = findFile(path.join(folder, name), program, 5);
      if (found) return found;
    }
  }
  return null;
}

function findFile(folder, pattern, depth) {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries) {
    const full = path.join(folder, entry.name);
    if (entry.isFile() && pattern.test(entry.name) && isProgram(full)) return full;
  }
  if (depth === 0) return null;
  for (const entry of entries) {
    const found = entry.isDirectory() ? findFile(path.join(folder, entry.name), pattern, depth - 1) : null;
    if (found) return found;
  }
  return null;
}
