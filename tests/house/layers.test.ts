import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import config from '../../.dependency-cruiser.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
let house = '';

beforeEach(() => {
  house = mkdtempSync(path.join(tmpdir(), 'house-'));
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(house, 'node_modules'), 'junction');
});

afterEach(() => rmSync(house, { recursive: true, force: true }));

/** Builds a small house of these files and gives back the names of the rules it breaks. */
async function brokenRules(files: Record<string, string>): Promise<string[]> {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(house, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const folders = [...new Set(Object.keys(files).map((name) => name.split('/')[0] ?? name))];
  const result = await cruise(folders, {
    ...config.options,
    preserveSymlinks: true,
    baseDir: house,
    validate: true,
    ruleSet: { forbidden: config.forbidden ?? [] },
  });
  const output = result.output as ICruiseResult;
  expect(output.summary.totalCruised).toBeGreaterThanOrEqual(Object.keys(files).length);
  return [...new Set(output.summary.violations.map((violation) => violation.rule.name))].sort();
}

describe('who may import whom', () => {
  test('what the house allows is allowed', async () => {
    const broken = await brokenRules({
      'utils/core/tag.ts': 'export interface Tag { readonly id: string }',
      'utils/core/schema.ts': "import { string } from 'valibot'; export const id = string();",
      'utils/anchoring/match.ts': "import type { Tag } from '../core/tag'; export type Match = Tag;",
      'utils/page/paint.ts': "import type { Match } from '../anchoring/match'; export type Paint = Match;",
      'utils/vault/seal.ts': 'export const seal = 1;',
      'utils/storage/db.ts':
        "import { Dexie } from 'dexie'; import { seal } from '../vault/seal'; export const db = [Dexie, seal];",
      'components/card.tsx':
        "import type { Tag } from '../utils/core/tag'; export const Card = (tag: Tag) => <p>{tag.id}</p>;",
      'entrypoints/sidepanel/main.tsx':
        "import { Card } from '../../components/card'; import { db } from '../../utils/storage/db'; export const all = [Card, db];",
    });
    expect(broken).toEqual([]);
  });

  const forbidden: readonly [rule: string, file: string, content: string][] = [
    ['core-imports-nothing', 'utils/core/a.ts', "import type { X } from '../storage/x'; export type A = X;"],
    ['core-imports-nothing', 'utils/core/a.ts', "import 'preact'; export {};"],
    ['valibot-in-core-schemas-only', 'utils/core/a.ts', "import 'valibot'; export {};"],
    ['anchoring-knows-core-only', 'utils/anchoring/a.ts', "import type { X } from '../page/x'; export type A = X;"],
    ['vault-stands-alone', 'utils/vault/a.ts', "import { x } from '../storage/x'; export const a = x;"],
    ['page-stands-alone', 'utils/page/a.ts', "import { x } from '../messaging/x'; export const a = x;"],
    ['storage-stands-alone', 'utils/storage/a.ts', "import { x } from '../messaging/x'; export const a = x;"],
    ['messaging-stands-alone', 'utils/messaging/a.ts', "export { x } from '../page/x';"],
    ['export-stands-alone', 'utils/export/a.ts', "export const a = () => import('../storage/x');"],
    ['i18n-stands-alone', 'utils/i18n/a.ts', "import { x } from '../storage/x'; export const a = x;"],
    [
      'components-are-views',
      'components/a.tsx',
      "import { x } from '../utils/storage/x'; export const A = () => <p>{x}</p>;",
    ],
    ['components-without-browser', 'components/a.tsx', "import 'webextension-polyfill'; export {};"],
    [
      'capture-without-storage',
      'entrypoints/capture/index.ts',
      "import { x } from '../../utils/storage/x'; export const a = x;",
    ],
    ['dexie-in-storage', 'entrypoints/background/index.ts', "import 'dexie'; export {};"],
    [
      'nobody-imports-entrypoints',
      'utils/page/a.ts',
      "import { x } from '../../entrypoints/background/x'; export const a = x;",
    ],
    ['entrypoints-stand-alone', 'entrypoints/options/a.ts', "import { x } from '../background/x'; export const a = x;"],
    ['own-pages-mount-capture', 'entrypoints/example/a.ts', "import { x } from '../background/x'; export const a = x;"],
    ['no-tests-in-product', 'utils/page/a.ts', "import { x } from '../../tests/x'; export const a = x;"],
    ['no-unresolved', 'utils/page/a.ts', "import { x } from './missing'; export const a = x;"],
    ['no-unresolved', 'utils/page/a.ts', "import { x } from '@/utils/storage/x'; export const a = x;"],
    ['no-circular', 'utils/page/a.ts', "import { x } from './x'; export const a = x;"],
  ];

  test.each(forbidden)('%s refuses %s: %s', async (rule, file, content) => {
    const targets = ['core', 'storage', 'page', 'messaging', 'export'].map((name) => `utils/${name}/x.ts`);
    const others = Object.fromEntries(
      [...targets, 'entrypoints/background/x.ts', 'tests/x.ts'].map((name) => [
        name,
        'export const x = 1; export type X = 1;',
      ]),
    );
    if (rule === 'no-circular') others['utils/page/x.ts'] = "import { a } from './a'; export const x = a;";
    expect(await brokenRules({ ...others, [file]: content })).toContain(rule);
  });

  test('storage is not reached from capture by way of a third file either', async () => {
    const broken = await brokenRules({
      'entrypoints/capture/index.ts': "import { y } from '../../utils/page/y'; export const a = y;",
      'utils/page/y.ts': "import { x } from '../storage/x'; export const y = x;",
      'utils/storage/x.ts': 'export const x = 1;',
    });
    expect(broken).toContain('capture-without-storage');
  });
});
