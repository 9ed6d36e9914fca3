import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { codebooks } from '../../utils/core/codebooks';
import { secureBase } from '../../utils/core/codebooks/secure-base';
import { policyKeys } from '../../utils/core/policy';
import { parsePolicy } from '../../utils/core/schema/policy';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const markdown = readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => path.join('docs', name));
const pages = ['PRIVACY.md', 'SECURITY.md', 'README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...markdown];
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** The cells of the table whose head begins with these words, a row an array. */
function table(page: string, head: string): string[][] {
  const lines = read(page).split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${head}`));
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
  return lines.slice(start + 2, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe.each(pages)('%s', (page) => {
  const text = read(page);

  test('names only commands that there are', () => {
    const named = [...text.matchAll(/npm (run )?([\w:-]+)/g)].map(([, , name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('links only to files that there are', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link = '']) => link);
    const missing = links.filter((link) => !existsSync(path.resolve(ROOT, path.dirname(page), link)));
    expect(missing).toEqual([]);
  });
});

test('the README has the dimensions of the codebook', () => {
  const rows = secureBase.dimensions.map(({ name, benefit }, index) => [String(index + 1), name, benefit]);
  expect(table('README.md', '# | Dimension')).toEqual(rows);
});

test('the README has the permissions of the manifest, and says what each is for', () => {
  const manifest: { permissions: string[] } = JSON.parse(read('.output/chrome-mv3/manifest.json'));
  const asked = 'optional_host_permissions' in manifest ? ['optional_host_permissions'] : [];
  const rows = table('README.md', 'Permission');
  expect(rows.map(([name = '']) => name.replaceAll('`', '')).sort()).toEqual(
    [...manifest.permissions, ...asked].sort(),
  );
  for (const [name, reason = ''] of rows) expect(reason.length, name).toBeGreaterThan(20);
});

test('the crib sheet has the same permissions, and every setting of the policy with its values', () => {
  const rows = table('docs/data-protection.md', 'Permission');
  expect(rows.map(([name]) => name)).toEqual(table('README.md', 'Permission').map(([name]) => name));
  const settings = table('docs/data-protection.md', 'Setting').map(([name = '']) => name.replaceAll('`', ''));
  expect(settings).toEqual(policyKeys);
  for (const { id } of codebooks) expect(read('docs/data-protection.md')).toContain(`\`${id}\``);
});

describe('the example policies', () => {
  const settings = {
    'chrome.json': () => Object.values(JSON.parse(read('docs/policies/chrome.json'))['3rdparty'].extensions)[0],
    'firefox.json': () => {
      const { gecko } = JSON.parse(read('.output/firefox-mv3/manifest.json')).browser_specific_settings;
      return JSON.parse(read('docs/policies/firefox.json')).policies['3rdparty'].Extensions[gecko.id];
    },
    'chrome.reg': () => fromRegistry(read('docs/policies/chrome.reg')),
    'edge.reg': () => fromRegistry(read('docs/policies/edge.reg')),
  };

  test.each(Object.entries(settings))('%s sets everything, and is understood', (_, settingsIn) => {
    const { set, problems } = parsePolicy(settingsIn());
    expect(problems).toEqual([]);
    expect(set).toEqual(policyKeys);
  });
});

/** What a browser makes of a registry file: values by the types that the schema gives them, lists from subkeys. */
function fromRegistry(text: string): Record<string, unknown> {
  const { properties } = JSON.parse(read('public/policy-schema.json'));
  const settings: Record<string, unknown> = {};
  let list: unknown[] | null = null;
  for (const line of text.split(/\r?\n/)) {
    const [, key] = /^\[.*\\policy(?:\\(\w+))?\]$/.exec(line) ?? [];
    if (line.startsWith('[')) list = key ? [] : null;
    if (list && key) settings[key] = list;
    const [, name = '', string, dword] = /^"(\w+)"=(?:"(.*)"|dword:([0-9a-f]{8}))$/.exec(line) ?? [];
    if (name === '') continue;
    const number = Number.parseInt(dword ?? '', 16);
    const value = string ?? (properties[name]?.type === 'boolean' ? number === 1 : number);
    if (list) list.push(value);
    else settings[name] = value;
  }
  return settings;
}

test('CONTRIBUTING names every command', () => {
  const named = table('CONTRIBUTING.md', 'Command').map(([command = '']) => command.replace(/`npm run (.+)`/, '$1'));
  const internal = ['start', 'test', 'build:chromium', 'postinstall'];
  expect(
    Object.keys(scripts)
      .filter((name) => !internal.includes(name))
      .sort(),
  ).toEqual(named.sort());
});

test('the architecture page names every entrypoint and every folder of utils', () => {
  const text = read('docs/architecture.md');
  for (const folder of ['entrypoints', 'utils']) {
    for (const name of readdirSync(path.join(ROOT, folder))) {
      if (name !== 'shared') expect(text, `${folder}/${name}`).toContain(`${name}/`);
    }
  }
});

test('browser versions in the README are those of the manifests', () => {
  const chromium = JSON.parse(read('.output/chrome-mv3/manifest.json'));
  const firefox = JSON.parse(read('.output/firefox-mv3/manifest.json'));
  const { strict_min_version } = firefox.browser_specific_settings.gecko;
  expect(read('README.md')).toContain(`Chromium, Chrome or Edge ${chromium.minimum_chrome_version}`);
  expect(read('README.md')).toContain(`Firefox ${Number.parseInt(strict_min_version, 10)}`);
});
