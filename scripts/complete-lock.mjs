// Completes package-lock.json after an install from a registry mirror that carries one platform only. npm writes no entry
// for an optional package that it cannot see, and `npm ci` then refuses the lock file everywhere.
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../package-lock.json', import.meta.url);

/** Words in the names of native packages, as `os`, `cpu` and `libc` of a package file have them. */
const OS = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'aix', 'win32'];
const CPU = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32'];

/**
 * The entries that are missing from a lock file's packages, by their place in `node_modules`. A package for one platform
 * pins its version exactly and is told by its name; another kind of missing package is left to npm.
 *
 * @param {Record<string, { optionalDependencies?: Record<string, string>, dev?: boolean }>} packages
 * @returns {Record<string, object>}
 */
export function missingEntries(packages) {
  const missing = {};
  for (const [place, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const isThere = placesSeenFrom(place).some((folder) => packages[`${folder}node_modules/${name}`]);
      const platform = platformOf(name);
      if (isThere || !platform || !/^\d/.test(version)) continue;
      missing[`node_modules/${name}`] = { version, ...platform, ...(dev ? { dev } : {}), optional: true };
    }
  }
  return missing;
}

/** The folders in which a package at `place` finds what it needs, nearest first. */
function placesSeenFrom(place) {
  if (place === '') return [''];
  return [`${place}/`, ...placesSeenFrom(place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/'))))];
}

/** What a native package's name says of where it runs, or `null`. */
function platformOf(name) {
  const words = name.split(/[/_-]|(?<=arm)eabi/);
  const os = OS.find((word) => words.includes(word));
  const cpu = CPU.find((word) => words.includes(word));
  if (!os && cpu !== 'wasm32') return null;
  const libc = os !== 'linux' ? null : /musl/.test(name) ? 'musl' : /gnu/.test(name) ? 'glibc' : null;
  return { ...(cpu ? { cpu: [cpu] } : {}), ...(os ? { os: [os] } : {}), ...(libc ? { libc: [libc] } : {}) };
}

if (import.meta.main) {
  const lock = JSON.parse(readFileSync(FILE, 'utf8'));
  const missing = missingEntries(lock.packages);
  lock.packages = Object.fromEntries(
    Object.entries({ ...lock.packages, ...missing }).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`package-lock.json: ${Object.keys(missing).length} entries for other platforms added`);
}
