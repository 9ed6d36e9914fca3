import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { browserOn, canKill, killTree } from './processes.ts';

/** The profiles that are there now, with the small disks that are mounted in them. */
const profiles = new Map<string, string[]>();

/** A new, empty profile, whose name nobody else can have. */
export async function newProfile(): Promise<string> {
  const profile = await mkdtemp(path.join(tmpdir(), 'secure-base-torture-'));
  profiles.set(profile, []);
  return profile;
}

/** Mounts a disk of so many MB in a folder of a profile; `false` when that is not allowed. */
export async function mountDisk(profile: string, folder: string, size: number): Promise<boolean> {
  const disk = path.join(profile, folder);
  await mkdir(disk, { recursive: true });
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}m`, 'tmpfs', disk]).status !== 0) return false;
  profiles.get(profile)?.push(disk);
  return true;
}

function unmount(profile: string): void {
  for (const disk of profiles.get(profile) ?? []) spawnSync('umount', ['-l', disk]);
  profiles.delete(profile);
}

/** Leaves nothing behind when the run is broken off: no browser, no disk, no profile. */
export function tidyUpAtExit(): void {
  process.once('SIGTERM', () => process.exit(143));
  process.once('exit', () => {
    for (const profile of profiles.keys()) {
      const browser = canKill() ? browserOn(profile) : null;
      if (browser !== null) killTree(browser);
      unmount(profile);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  });
}

/** Takes a profile away, with its disks. */
export function removeProfile(profile: string): Promise<void> {
  unmount(profile);
  return rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** The same profile once more. What the browser can make again by itself, and the lock of its last run, are left out. */
export async function copyProfile(profile: string): Promise<string> {
  const copy = await newProfile();
  await cp(profile, copy, { recursive: true, filter: (file) => !LEFT_OUT.test(file) });
  return copy;
}

const LEFT_OUT =
  /\/(Cache|Code Cache|GPUCache|DawnGraphiteCache|DawnWebGPUCache|cache2|startupCache|Singleton\w+|lock|\.parentlock)$/;
