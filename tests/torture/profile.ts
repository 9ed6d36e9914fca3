import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A new, empty profile, whose name nobody else can have. */
export function newProfile(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'secure-base-torture-'));
}

export function removeProfile(profile: string): Promise<void> {
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
