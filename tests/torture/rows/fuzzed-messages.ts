import type { Random } from '../../anchoring/random.ts';
import { startChromium } from '../chromium-session.ts';
import { newAnnotation } from '../commands.ts';
import { startFirefox } from '../firefox-session.ts';
import { mutate } from '../fuzz/mutate.ts';
import { newProfile, removeProfile } from '../profile.ts';
import { none, type Row, type Seen, some, type Work } from '../row.ts';
import type { Answer, Session, StartOptions } from '../session.ts';
import { outcomeOf } from '../writing.ts';

const RECORD = 'fuzz';
const OWN = `example:${RECORD}`;
const OTHER = 'https://records.test/secret';
const SECRET = 'canary-other-5d2e';

const BATCH = 250;

/** Milliseconds that a person would call a hang. */
const HANG = 2_000;

function fuzzedMessages(name: string, rounds: Row['rounds'], start: (options: StartOptions) => Promise<Session>): Row {
  return {
    name: `fuzzed messages to the real background: ${name}`,
    asked: '0 crashes, 0 hangs over 2 s, 0 unauthorised answers',
    rounds,
    limit: { whole: 900_000, slice: 20_000 },
    run: (work) => run(work, start),
  };
}

export const fuzzedMessagesChromium = fuzzedMessages('Chromium', { whole: 90_000, slice: 2_000 }, startChromium);
export const fuzzedMessagesFirefox = fuzzedMessages('Firefox', { whole: 10_000, slice: 0 }, startFirefox);

async function run({ rounds, random, requested, late }: Work, start: (options: StartOptions) => Promise<Session>) {
  const profile = await newProfile();
  const session = await start({ profile });
  const total = { crashes: 0, hangs: 0, unauthorised: 0, carriedOut: 0 };
  const kinds = new Map<string, number>();
  let slowest = 0;
  let done = 0;
  try {
    const view = await session.openView();
    const secret = newAnnotation(random, OTHER);
    secret.target.quote.exact = SECRET;
    await view.send('runCommand', secret);
    const page = await session.openRecord(RECORD);
    for (; done < rounds && !late(); done += BATCH) {
      const messages = Array.from({ length: Math.min(BATCH, rounds - done) }, () => fuzzedMessage(random, secret.id));
      const answers = await page.sendAll(messages);
      answers.forEach((answer, index) => {
        total.crashes += crashed(answer) ? 1 : 0;
        if (isUnauthorised(messages[index], answer)) {
          total.unauthorised += 1;
          const type = String((messages[index] as { type?: unknown } | null)?.type);
          kinds.set(type, (kinds.get(type) ?? 0) + 1);
        }
        total.carriedOut += outcomeOf(answer)?.kind === 'done' ? 1 : 0;
      });
      const started = performance.now();
      const alive = await page.send('openPage', { title: 'A page' });
      const took = performance.now() - started;
      slowest = Math.max(slowest, took);
      total.hangs += took > HANG ? 1 : 0;
      total.crashes += 'err' in alive ? 1 : 0;
    }
    total.unauthorised += strangersIn((await session.dashboard()).file, secret.id);
    requested(await session.requests());
  } finally {
    await session.close();
    await removeProfile(profile);
  }
  const seen: Seen = {
    kind: 'seen',
    rounds: Math.min(done, rounds),
    counts: [
      none('crashes', total.crashes),
      none('hangs', total.hangs),
      none('unauthorised answers', total.unauthorised),
      some('carried out, as a page may', total.carriedOut),
      some('ms for the slowest good message in between', Math.round(slowest)),
    ],
    notes: [...kinds].map(([type, number]) => `${number} of the unauthorised to ${type}`),
  };
  return seen;
}

/** A message as a broken or hostile page script of ours could send it. */
function fuzzedMessage(random: Random, secretId: string): unknown {
  const own = newAnnotation(random, OWN);
  const change = { kind: 'change-annotation', id: secretId, revision: 1, change: { note: 'forged' } };
  const lists = { reviews: [], records: [], sources: [], annotations: [] };
  const file = { importId: secretId, part: 1, of: 1, bringBack: true, lists };
  const [type, data] = random.pick<readonly [string, unknown]>([
    ['runCommand', own],
    ['runCommand', { ...own, sourceKey: OTHER }],
    ['runCommand', change],
    ['runCommand', { kind: 'delete-annotation', id: secretId, revision: 1 }],
    ['runCommand', { kind: 'restore-annotation', id: secretId, revision: 1 }],
    ['runCommand', { kind: 'assign-record', sourceKey: OWN, sourceTitle: '', reference: 'forged' }],
    ['runCommand', { kind: 'change-settings', change: { reviewer: 'forged' } }],
    ['openPage', { title: 'A page' }],
    ['openTab', { tabId: random.between(0, 50) }],
    ['importFile', file],
    ['pageState', { sourceKey: OTHER, title: '', places: [], selected: null, notice: null }],
    [random.pick(['', 'constructor', '__proto__', 'toString', 'settings', 'everything', 'then']), own],
  ]);
  const message = { id: 1, type, data, timestamp: 1, sender: { url: 'chrome-extension://x/dashboard.html' } };
  // Some are good in form and only not allowed; of the others any part may be wrong, seldom the envelope.
  if (random.chance(0.2)) return message;
  return random.chance(0.1) ? mutate(message, random) : { ...message, data: mutate(data, random) };
}

/** The worker died of it, or never answered; that nobody listens to an unknown type is no crash. */
function crashed(answer: Answer): boolean {
  return 'err' in answer && /channel closed|channel is closed|Receiving end|ten seconds/.test(answer.err);
}

/** What a record's page must never be told or granted. */
function isUnauthorised(message: unknown, answer: Answer): boolean {
  if ('err' in answer) return false;
  if (JSON.stringify(answer.res).includes(SECRET)) return true;
  const { type, data } = message as { type?: unknown; data?: { kind?: unknown; sourceKey?: unknown } | null };
  if (type === 'openTab' || (type === 'importFile' && outcomeOf(answer)?.kind !== 'refused')) return true;
  if (outcomeOf(answer)?.kind !== 'done') return false;
  return !(data?.kind === 'create-annotation' && data.sourceKey === OWN);
}

/** Annotations that are not the page's own, or a secret one that was touched. */
function strangersIn(file: string | null, secretId: string): number {
  if (file === null) return 1;
  const { annotations, records } = JSON.parse(file) as {
    annotations: { id: string; sourceKey: string; revision: number; note: string }[];
    records: unknown[];
  };
  const strange = annotations.filter(({ id, sourceKey, revision, note }) =>
    id === secretId ? revision !== 1 || note !== '' : sourceKey !== OWN || note !== '',
  );
  return strange.length + records.length;
}
