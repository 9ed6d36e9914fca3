/**
 * What is taken for `fflate` in builds. Its `zip` starts workers from `blob:` addresses, which Firefox refuses in an
 * extension and then never calls back; files are made in a worker of our own, where zipping at once holds up nobody.
 */
import { type Zippable, zipSync } from 'fflate/browser';

export { strFromU8, strToU8, unzipSync, zipSync } from 'fflate/browser';

/** `zip` as `fflate` has it, at once. */
export function zip(data: Zippable, done: (error: Error | null, zipped: Uint8Array) => void): void {
  done(null, zipSync(data));
}
