import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { openBenchPage } from './browser.ts';
import type * as InPage from './corpus-in-page.ts';

declare const bench: typeof InPage;

/** A page in two revisions with passages marked in the older, and where each belongs in the newer. */
interface CorpusPage {
  readonly a: string;
  readonly b: string;
  readonly targets: readonly {
    readonly kind: string;
    readonly start: number;
    readonly end: number;
    readonly expected: readonly [number, number] | null;
  }[];
}

type Verdict = 'right' | 'lost' | 'silentWrong' | 'flaggedWrong';

/** How each engine does on real page edits: one row an engine. */
export async function scoreCorpus(file: string): Promise<Record<string, unknown>[]> {
  const raw = readFileSync(file);
  const { pages }: { pages: CorpusPage[] } = JSON.parse(String(file.endsWith('.gz') ? gunzipSync(raw) : raw));
  const bed = await openBenchPage('corpus-in-page.ts');
  await bed.show('');
  const names = await bed.page.evaluate(() => bench.engineNames());
  const rows = names.map((engine) => ({ engine, right: 0, lost: 0, silentWrong: 0, flaggedWrong: 0 }));
  for (const page of pages) {
    const stored: unknown[][] = [];
    await bed.show(page.a);
    for (const name of names) {
      stored.push(
        await bed.page.evaluate(([of, targets]) => bench.describePassages(of, targets), [name, page.targets] as const),
      );
    }
    await bed.show(page.b);
    for (const [index, row] of rows.entries()) {
      const found = await bed.page.evaluate(([of, list]) => bench.anchorPassages(of, list), [
        row.engine,
        stored[index] ?? [],
      ] as const);
      for (const [at, target] of page.targets.entries()) row[judge(target.expected, found[at] ?? null)]++;
    }
  }
  await bed.close();
  const total = pages.reduce((sum, page) => sum + page.targets.length, 0);
  return rows.map((row) => ({ ...row, 'right %': ((100 * row.right) / total).toFixed(2) }));
}

function judge(
  expected: readonly [number, number] | null,
  found: { start: number; end: number; state: string } | null,
): Verdict {
  if (!found) return expected ? 'lost' : 'right';
  const wrong = found.state === 'exact' ? 'silentWrong' : 'flaggedWrong';
  if (!expected) return wrong;
  const shared = Math.min(found.end, expected[1]) - Math.max(found.start, expected[0]);
  const whole = Math.max(found.end, expected[1]) - Math.min(found.start, expected[0]);
  return shared > 0 && shared / whole >= 0.5 ? 'right' : wrong;
}
