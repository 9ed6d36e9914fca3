import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { missingEntries } from '../../scripts/complete-lock.mjs';

const LOCK = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../package-lock.json'), 'utf8'));

test('the lock file names the packages of every platform ("npm run complete-lock" adds them)', () => {
  expect(missingEntries(LOCK.packages)).toEqual({});
});

test('an entry for another platform is made from its name and its exact version', () => {
  const packages = {
    'node_modules/tool': {
      dev: true,
      optionalDependencies: {
        '@tool/linux-x64-musl': '1.2.3',
        '@tool/win32-arm64': '1.2.3',
        '@tool/linux-x64': '1.2.3',
        'plain-extra': '1.2.3',
        '@tool/darwin-x64': '^1.2.3',
      },
    },
    'node_modules/@tool/linux-x64': { dev: true },
  };
  expect(missingEntries(packages)).toEqual({
    'node_modules/@tool/linux-x64-musl': {
      version: '1.2.3',
      cpu: ['x64'],
      os: ['linux'],
      libc: ['musl'],
      dev: true,
      optional: true,
    },
    'node_modules/@tool/win32-arm64': { version: '1.2.3', cpu: ['arm64'], os: ['win32'], dev: true, optional: true },
  });
});
