import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { run } from './run.mjs';

/** Programs that open what we write, and the Debian packages they are in. */
const TOOLS = {
  soffice: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'],
  xmllint: ['libxml2-utils'],
  pdftoppm: ['poppler-utils'],
};

/** Installs the programs that are missing where it may. Throws an `Error` that names those that are still missing. */
export async function ensureTools() {
  const absent = () => Object.keys(TOOLS).filter((name) => spawnSync('which', [name]).status !== 0);
  const missing = absent();
  if (missing.length > 0 && isDebian() && process.getuid?.() === 0) {
    const packages = missing.flatMap((name) => TOOLS[name]);
    console.log(`Installing ${packages.join(' ')} from Debian; this takes some minutes …`);
    const quietly = { env: { DEBIAN_FRONTEND: 'noninteractive' }, sayFailure: false, quiet: true };
    await run('apt-get', ['update', '-qq'], quietly);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quietly);
  }
  const left = absent();
  if (left.length > 0) {
    throw new Error(`Please install ${left.join(', ')} (Debian: ${left.flatMap((name) => TOOLS[name]).join(' ')}).`);
  }
}

function isDebian() {
  const file = '/etc/os-release';
  return existsSync(file) && /^ID=debian$/m.test(readFileSync(file, 'utf8'));
}
