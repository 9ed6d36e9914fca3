import path from 'node:path';
import { build } from 'esbuild';

/** The folder of the test apps. */
const APPS = path.resolve(import.meta.dirname);

/** One of the test apps, made of the real packages, as the text of a page that needs nothing else. */
export async function appPage(name: string, { body = '<div id="app"></div>', head = '' } = {}): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(APPS, name)],
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    jsx: 'automatic',
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    loader: { '.css': 'text' },
    logLevel: 'silent',
  });
  const script = (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script');
  return `<!doctype html><html lang="en-GB" class="govuk-template"><meta charset="utf-8"><title>Record</title>${head}<body>${body}<script>${script}</script>`;
}
