import { defineConfig } from 'vitest/config';

/** Unit tests run in Node; a test that needs a document says so in its first line (`@vitest-environment happy-dom`). */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    // The style of an exported summary is text; Vitest would hand over an empty one.
    css: { include: [/\.css\?raw$/] },
    restoreMocks: true,
    // Generous, so that a busy machine fails nothing.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
