import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ROOT, run } from './run.mjs';

const STAMP = path.join(ROOT, 'node_modules', '.installed-from');

/** Installs the packages of the lock file, unless the last whole install was of the same lock file. */
export async function ensurePackages() {
  const wanted = lockHash();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted && existsSync(projectNode())) return;
  console.log('Installing the packages of the lock file (npm ci); the first time takes a minute or two …');
  await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (!existsSync(projectNode())) {
    throw new Error(
      'npm ci ended well but did not bring Node 24: its install script was not run. Try "npm install-scripts approve node", then the same command again.',
    );
  }
  writeFileSync(STAMP, wanted);
}

/** The path of the Node that the project brings itself. */
export function projectNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return path.join(ROOT, 'node_modules', 'node', 'bin', name);
}

/** Whether packages match is told by what they are installed from and for: the lock file and the platform. */
function lockHash() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  return hash.update(readFileSync(path.join(ROOT, 'package-lock.json'))).digest('hex');
}

/** Runs the npm that runs us, or the one on the path when we were started without npm. */
function npm(args) {
  const own = process.env.npm_execpath;
  if (own && /npm-cli\.[cm]?js$/.test(own)) return run(process.execPath, [own, ...args]);
  return run('npm', args, { shell: process.platform === 'win32' });
}
