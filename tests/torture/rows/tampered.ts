import { loadProduct } from '../fuzz/load-product.ts';
import { none, type Row, type Seen, some, type Work } from '../row.ts';

/** One sheet in so many is put into both copies of a store, which is started and asked for everything. */
const STARTED_ONE_IN = 50;

export const tampered: Row = {
  name: 'tampered, swapped, replayed ciphertexts',
  asked: '0 accepted, all reported',
  rounds: { whole: 10_000, slice: 1_000 },
  limit: { whole: 1_800_000, slice: 15_000 },
  run,
};

/** In the product's own code, on a database in memory: what the browser does with bytes plays no part in this. */
async function run({ rounds, random, late }: Work): Promise<Seen> {
  const { tampering } = await loadProduct();
  const { opener, gathered } = await tampering.sealedStore();
  const sealed = gathered.rows.filter(({ key, body }) => body && !key.startsWith('vault/'));
  const total = { accepted: 0, started: 0, replayed: 0, unreported: 0 };
  let done = 0;
  for (; done < rounds && !late(); done++) {
    const one = random.pick(sealed);
    const other = random.pick(sealed.filter((sheet) => sheet !== one));
    const way = random.pick(tampering.tamperings);
    const rows = [way(one, other, random.between(0, 100_000))];
    const [opened] = await opener.open({ rows, ancestors: gathered.ancestors });
    if (opened?.value !== undefined) total.accepted += 1;
    if (done % STARTED_ONE_IN > 0) continue;
    const isReplay = done % (2 * STARTED_ONE_IN) === 0;
    total[isReplay ? 'replayed' : 'started'] += 1;
    const seen = await (isReplay
      ? tampering.replay(random.between(0, 59))
      : tampering.startWith(random.between(0, 999), random.between(0, 999), random.between(0, 999)));
    total.accepted += seen.accepted ? 1 : 0;
    total.unreported += seen.reported ? 0 : 1;
  }
  return {
    kind: 'seen',
    rounds: done,
    counts: [
      none('accepted', total.accepted),
      none('not reported', total.unreported),
      some('put into both copies and started', total.started),
      some('put back as they were earlier, and started', total.replayed),
    ],
  };
}
