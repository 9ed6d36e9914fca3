import { openBenchPage } from './browser.ts';
import type * as InPage from './speed-in-page.ts';

declare const bench: typeof InPage;

const CASES = ['unchanged', 'shifted', '5 % edited', 'gone'] as const;

/** 1,000 passages on 2 MB of text: ours, a bare walk, and the peers, with how many times longer they take. */
export async function timeEngines(size: number, count: number): Promise<Record<string, unknown>[]> {
  const bed = await openBenchPage('speed-in-page.ts');
  const rows: Record<string, unknown>[] = [];
  for (const change of CASES) {
    await bed.show('<!doctype html><body></body>');
    const ours = await bed.page.evaluate(([a, b, c]) => bench.timeOurs(a, b, c), [size, count, change] as const);
    const row = (engine: string, milliseconds: number, note = '') =>
      rows.push({
        change,
        engine,
        ms: Math.round(milliseconds),
        'times ours': (milliseconds / ours.whole).toFixed(1),
        note,
      });
    row('ours', ours.whole, `reading ${Math.round(ours.reading)}, anchoring ${Math.round(ours.anchoring)}`);
    row('textContent walk + indexOf', ours.bare, 'exact places only');
    for (const name of await bed.page.evaluate(() => bench.peerNames())) {
      await bed.show('<!doctype html><body></body>');
      const peer = await bed.page.evaluate(([of, a, b, c]) => bench.timePeer(of, a, b, c), [
        name,
        size,
        count,
        change,
      ] as const);
      row(name, peer.milliseconds, peer.sample < count ? `from ${peer.sample} passages` : '');
    }
  }
  await bed.close();
  return rows;
}

/** How our time grows with the text and with the passages. */
export async function timeGrowth(): Promise<Record<string, unknown>[]> {
  const bed = await openBenchPage('speed-in-page.ts');
  const rows: Record<string, unknown>[] = [];
  const sizes = [20_000, 200_000, 2_000_000];
  const counts = [10, 100, 1000, 5000];
  const pairs = [...sizes.map((size) => [size, 1000] as const), ...counts.map((count) => [2_000_000, count] as const)];
  for (const [size, count] of pairs) {
    const row: Record<string, unknown> = { characters: size, passages: count };
    for (const change of CASES) {
      await bed.show('<!doctype html><body></body>');
      const { whole } = await bed.page.evaluate(([a, b, c]) => bench.timeOurs(a, b, c), [size, count, change] as const);
      row[`${change} ms`] = Math.round(whole);
    }
    rows.push(row);
  }
  await bed.close();
  return rows;
}
