import path from 'node:path';
import { defineConfig } from 'wxt';

/** Everything the extension's own pages may load: its own files, and no network at all. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
    // The oldest browsers in the manifest: older ones would need `light-dark()` written twice, in the page too.
    build: { modulePreload: false, cssTarget: ['chrome128', 'firefox142'] },
    resolve: {
      alias: [
        { find: /^fflate$/, replacement: path.resolve(import.meta.dirname, 'utils/export/zip.ts') },
        // The Word reader asks for JSZip, which evaluates text as code; ours gives it what it needs.
        { find: 'jszip', replacement: path.resolve(import.meta.dirname, 'utils/documents/zip-for-mammoth.ts') },
      ],
    },
    // Libraries of formats are loaded by the worker when a format needs them.
    worker: { format: 'es' },
  }),
  hooks: {
    'build:publicAssets'(_, files) {
      for (const name of ['jbig2_nowasm_fallback.js', 'openjpeg_nowasm_fallback.js']) {
        files.push({
          absoluteSrc: path.resolve(import.meta.dirname, 'node_modules/pdfjs-dist/wasm', name),
          relativeDest: `pdf/${name}`,
        });
      }
    },
  },
  manifest: ({ browser, command }) => ({
    name: 'Secure Base Annotator',
    short_name: 'Secure Base',
    description:
      'Mark passages of case records with the five Secure Base dimensions. Everything stays on your machine.',
    permissions: [
      'activeTab',
      'contextMenus',
      'idle',
      'scripting',
      'storage',
      'unlimitedStorage',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // Asked for one site at a time, by the person's click in the panel; none at install.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    action: { default_title: 'Secure Base Annotator' },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+B' } } },
    // `wxt dev` reloads over a socket, so only builds are closed to the network.
    ...(command === 'build' ? { content_security_policy: { extension_pages: contentSecurityPolicy } } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'secure-base-annotator@example.org',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128', storage: { managed_schema: 'policy-schema.json' } }),
  }),
});
