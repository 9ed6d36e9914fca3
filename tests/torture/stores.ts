import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** Where the two copies of what is stored lie in a profile. */
export interface Stores {
  /** The folder of IndexedDB; `null` when it is not there. */
  readonly database: string | null;
  /** The folder of `storage.local`; `null` when it is not there. */
  readonly copy: string | null;
}

/** In Chromium's profile, where no other extension is. */
export async function chromiumStores(profile: string): Promise<Stores> {
  return {
    database: await inside(path.join(profile, 'Default/IndexedDB'), /^chrome-extension_.*\.leveldb$/),
    copy: await inside(path.join(profile, 'Default/Local Extension Settings'), /^[a-p]{32}$/),
  };
}

/** In Firefox's profile; its `storage.local` is an IndexedDB of a user context of its own. */
export async function firefoxStores(profile: string): Promise<Stores> {
  const folder = path.join(profile, 'storage/default');
  return {
    database: await inside(folder, /^moz-extension\+\+\+[0-9a-f-]+$/),
    copy: await inside(folder, /^moz-extension\+\+\+[0-9a-f-]+\^userContextId=4294967295$/),
  };
}

async function inside(folder: string, pattern: RegExp): Promise<string | null> {
  const names = await readdir(folder).catch(() => []);
  const name = names.find((candidate) => pattern.test(candidate));
  return name === undefined ? null : path.join(folder, name);
}
