import type { Everything } from '../../../utils/core/everything.ts';
import type { Random } from '../../anchoring/random.ts';
import { startChromium } from '../chromium-session.ts';
import { loadProduct } from '../fuzz/load-product.ts';
import { mutate, mutateBytes } from '../fuzz/mutate.ts';
import { newProfile, removeProfile } from '../profile.ts';
import { none, type Row, type Seen, some, type Work } from '../row.ts';
import { outcomeOf } from '../writing.ts';

/** One file in so many is also sent to the real background, past the dashboard's own reading. */
const SENT_ONE_IN = 20;

/** Milliseconds that a person would call a hang. */
const HANG = 2_000;

export const fuzzedFiles: Row = {
  name: 'fuzzed import files',
  asked: '0 crashes, 0 hangs over 2 s, 0 partial imports',
  rounds: { whole: 10_000, slice: 400 },
  limit: { whole: 1_800_000, slice: 20_000 },
  run,
};

type Product = Awaited<ReturnType<typeof loadProduct>>;

async function run({ rounds, random, requested, late }: Work): Promise<Seen> {
  const product = await loadProduct();
  const works = product.someWork(30, random.between(1, 1_000_000));
  const profile = await newProfile();
  const session = await startChromium({ profile });
  const total = { crashes: 0, hangs: 0, changed: 0, partial: 0, accepted: 0, sent: 0, merged: 0 };
  const told: string[] = [];
  let slowest = 0;
  let done = 0;
  try {
    const view = await session.openView();
    for (; done < rounds && !late(); done++) {
      const read = readFuzzed(product, works, random);
      total.crashes += read.crashed ? 1 : 0;
      total.changed += read.changed ? 1 : 0;
      total.accepted += read.accepted ? 1 : 0;
      slowest = Math.max(slowest, read.took);
      total.hangs += read.took > HANG ? 1 : 0;
      if (done % SENT_ONE_IN > 0) continue;
      const data = mutate(random.pick(works), random);
      const started = performance.now();
      const outcome = outcomeOf(await view.send('importFile', wholeFile(data)));
      const took = performance.now() - started;
      slowest = Math.max(slowest, took);
      total.hangs += took > HANG ? 1 : 0;
      total.sent += 1;
      total.crashes += outcome === null ? 1 : 0;
      if (outcome?.kind !== 'merged') continue;
      total.merged += 1;
      const parsed = product.parseEverything(data);
      total.partial += parsed.ok ? 0 : 1;
      if (!parsed.ok) told.push(`merged, though refused here for ${parsed.place || 'the whole'}`);
    }
    const partly = await partlyImported(session, product, works);
    total.partial += partly === null ? 0 : 1;
    if (partly !== null) told.push(partly);
    requested(await session.requests());
  } finally {
    await session.close();
    await removeProfile(profile);
  }
  return {
    kind: 'seen',
    rounds: done,
    counts: [
      none('crashes', total.crashes),
      none('hangs', total.hangs),
      none('partial imports', total.partial),
      none('files read as something else than they say', total.changed),
      some('read as good', total.accepted),
      some('sent to the real background', total.sent),
      some('of them merged', total.merged),
      some('ms for the slowest', Math.round(slowest)),
    ],
    notes: told,
  };
}

function readFuzzed(product: Product, works: readonly Everything[], random: Random) {
  const made = { exported: '2026-11-21T09:00:00.000Z', tool: '0.1.0' };
  const text = product.everythingAsJson(random.pick(works), made);
  const bytes = random.chance(0.5)
    ? mutateBytes(new TextEncoder().encode(text), random)
    : new TextEncoder().encode(JSON.stringify(mutate(JSON.parse(text), random)));
  const started = performance.now();
  try {
    const parsed = product.parseExportFile(bytes);
    const took = performance.now() - started;
    if (!parsed.ok) return { crashed: false, changed: false, accepted: false, took };
    // What was read is written and read again: it has to be the same.
    const again = product.parseExportFile(
      new TextEncoder().encode(product.everythingAsJson(parsed.everything, parsed.made)),
    );
    const changed = !again.ok || JSON.stringify(again.everything) !== JSON.stringify(parsed.everything);
    return { crashed: false, changed, accepted: true, took };
  } catch {
    return { crashed: true, changed: false, accepted: false, took: performance.now() - started };
  }
}

/** After the storm: what is stored is whole in itself, and a good file is still merged whole; else what is not. */
async function partlyImported(
  session: Awaited<ReturnType<typeof startChromium>>,
  product: Product,
  works: readonly Everything[],
): Promise<string | null> {
  const good = works.find(({ annotations }) => annotations.length > 5) ?? works[0];
  const before = await session.dashboard();
  if (before.file === null) return 'no export after all';
  if (!product.parseExportFile(new TextEncoder().encode(before.file)).ok) return 'what is exported can not be read';
  const view = await session.openView();
  const kind = outcomeOf(await view.send('importFile', wholeFile(good)))?.kind;
  const after = await session.dashboard();
  const stored = new Set(after.file ? ids(after.file) : []);
  // A review of the fuzzed ones may stand there with another codebook: then nothing at all may come in.
  if (kind === 'refused') {
    return stored.size === ids(before.file).length ? null : 'a refused file came in';
  }
  if (kind !== 'merged') return `a good file: ${kind}`;
  return good?.annotations.every(({ id }) => stored.has(id)) ? null : 'a good file came in partly';
}

function ids(file: string): readonly string[] {
  return (JSON.parse(file) as { annotations: { id: string }[] }).annotations.map(({ id }) => id);
}

/** A file as the dashboard sends one that fits into one message. */
function wholeFile(lists: unknown) {
  return { importId: '00000000-0000-4000-8000-00000000f11e', part: 1, of: 1, bringBack: false, lists };
}
