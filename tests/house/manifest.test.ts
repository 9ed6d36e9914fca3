import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** What the extension may ask of each browser, and nothing else. */
const ALLOWED = {
  'chrome-mv3': ['activeTab', 'contextMenus', 'idle', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage'],
  'firefox-mv3': ['activeTab', 'contextMenus', 'idle', 'scripting', 'storage', 'unlimitedStorage'],
} as const;

/** Every key a manifest may have; a new one is looked at by a person before it ships. */
const KEYS = [
  'action',
  'background',
  'browser_specific_settings',
  'commands',
  'content_security_policy',
  'description',
  'icons',
  'manifest_version',
  'minimum_chrome_version',
  'name',
  'optional_host_permissions',
  'options_ui',
  'permissions',
  'short_name',
  'side_panel',
  'sidebar_action',
  'storage',
  'version',
];

const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'none'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

describe.each(Object.keys(ALLOWED) as (keyof typeof ALLOWED)[])('the built manifest for %s', (build) => {
  const folder = path.join(ROOT, '.output', build);
  const manifest = readManifest(folder);

  test('is version 3 and has no key that was not looked at', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(Object.keys(manifest).filter((key) => !KEYS.includes(key) && key !== 'web_accessible_resources')).toEqual(
      [],
    );
  });

  test('asks for these permissions only, and for no host before the person allows one', () => {
    expect([...(manifest.permissions as string[])].sort()).toEqual(ALLOWED[build]);
    for (const key of ['host_permissions', 'optional_permissions', 'externally_connectable']) {
      expect(manifest[key], key).toBeUndefined();
    }
    // What the person may be asked for later, one site at a time.
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
  });

  test('puts nothing into pages by itself and shows pages nothing of itself', () => {
    expect(manifest.content_scripts).toBeUndefined();
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });

  test("closes the extension's pages to the network", () => {
    const { extension_pages, ...others } = manifest.content_security_policy as Record<string, string>;
    expect(others).toEqual({});
    expect(parsePolicy(extension_pages ?? '')).toEqual(POLICY);
  });

  test('ships no code that makes code, and no source map', () => {
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      expect(file).not.toMatch(/\.map$/);
      if (/\.js$/.test(file)) {
        expect(/\beval\(|new Function\(/.test(readFileSync(path.join(folder, file), 'utf8')), file).toBe(false);
      }
    }
  });
});

function readManifest(folder: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
  } catch {
    throw new Error('There is no build to look at: run "npm run build" first.');
  }
}

function parsePolicy(policy: string): Record<string, string> {
  const directives = policy
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
  return Object.fromEntries(
    directives.map((part) => {
      const [name = '', ...values] = part.split(' ');
      return [name, values.join(' ')];
    }),
  );
}
