// What `npm run release` runs: the zips for the stores, each built twice and compared byte by byte, with their hashes and a
// list of what is in them (CycloneDX). All of it lands in `output/release`.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { readSbom } from './release/sbom.ts';
import { zipFolder } from './release/zip-folder.ts';
import { ROOT, run, stopOnSignals } from './setup/run.mjs';

const OUT = path.join(ROOT, 'output', 'release');
const BUILDS = ['chrome-mv3', 'firefox-mv3'];

stopOnSignals();
const { name, version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const [first, second] = [await buildAll(), await buildAll()];

mkdirSync(OUT, { recursive: true });
const hashes = BUILDS.map((build, at) => {
  const [zip, again] = [first[at], second[at]];
  if (!zip || !again) throw new Error(`There is no build ${build}.`);
  const file = `${name}-${version}-${build}.zip`;
  const [hash, hashAgain] = [sha256(zip), sha256(again)];
  writeFileSync(path.join(OUT, file), zip);
  if (hash !== hashAgain) {
    writeFileSync(path.join(OUT, `again-${file}`), again);
    console.error(`${file} came out differently the second time: ${hash}, ${hashAgain}. Both are in output/release.`);
    process.exitCode = 1;
  } else console.log(`${file}: built twice, the same bytes. ${zip.length} bytes, SHA-256 ${hash}`);
  return `${hash}  ${file}`;
});
writeFileSync(path.join(OUT, 'SHA256SUMS'), `${hashes.join('\n')}\n`);
const sbom = readSbom(ROOT);
writeFileSync(path.join(OUT, 'sbom.cdx.json'), `${JSON.stringify(sbom, null, 2)}\n`);
console.log(`sbom.cdx.json: ${sbom.components.length} packages whose code ships.`);

/** Builds both from nothing, and gives back their zips. */
async function buildAll(): Promise<readonly Uint8Array[]> {
  for (const build of BUILDS) rmSync(path.join(ROOT, '.output', build), { recursive: true, force: true });
  await run(process.execPath, ['--run', 'build'], { quiet: true });
  return BUILDS.map((build) => zipFolder(path.join(ROOT, '.output', build)));
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
