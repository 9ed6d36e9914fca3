import { startChromium } from '../chromium-session.ts';
import { newAnnotation } from '../commands.ts';
import { findCanaries, hasKey, newCanary } from '../find-canaries.ts';
import { startFirefox } from '../firefox-session.ts';
import { newProfile, removeProfile } from '../profile.ts';
import { none, type Row, type Seen, some, type Work } from '../row.ts';
import type { Sender, Session, StartOptions } from '../session.ts';
import { outcomeOf } from '../writing.ts';

const SOURCE = 'https://records.test/case/7';

/** Annotations made at once. */
const BATCH = 25;

type Start = (options: StartOptions) => Promise<Session>;

/** The row of one browser: passages and notes that were stored, changed and deleted are searched for on the disk. */
function sealedProfile(name: string, slice: number, start: Start): Row {
  return {
    name: `canaries in the closed profile, deleted and edited ones too: ${name}`,
    asked: '0 found (also as UTF-16, base64)',
    rounds: { whole: 500, slice },
    limit: { whole: 1_200_000, slice: 20_000 },
    run: (work) => run(work, start, false),
  };
}

/** The same with a passphrase set and the vault locked: neither may the passphrase nor the key lie there. */
function lockedProfile(name: string, slice: number, start: Start): Row {
  return {
    name: `canaries, passphrase and vault key in a locked profile: ${name}`,
    asked: '0 found (also as UTF-16, base64)',
    rounds: { whole: 500, slice },
    limit: { whole: 1_200_000, slice: 20_000 },
    run: (work) => run(work, start, true),
  };
}

export const sealedChromium = sealedProfile('Chromium', 20, startChromium);
export const sealedFirefox = sealedProfile('Firefox', 0, startFirefox);
export const lockedChromium = lockedProfile('Chromium', 20, startChromium);
export const lockedFirefox = lockedProfile('Firefox', 0, startFirefox);

async function run({ rounds, random, requested, late }: Work, start: Start, locks: boolean): Promise<Seen> {
  const profile = await newProfile();
  const canaries: string[] = [];
  const passphrase = newCanary(random);
  let refused = 0;
  try {
    const session = await start({ profile });
    const view = await session.openView();
    if (locks) await protect(view, passphrase);
    for (let done = 0; done < rounds && !late(); done += BATCH) {
      const batch = Array.from({ length: Math.min(BATCH, rounds - done) }, () => makeOne(view, random, canaries));
      refused += (await Promise.all(batch)).filter((kept) => !kept).length;
    }
    // To be sure that the search can find: the same kind of words, where they are known to be on the disk.
    const planted = {
      local: newCanary(random),
      plain: newCanary(random),
      utf16: newCanary(random),
      base64: newCanary(random),
    };
    await view.plant(planted);
    const vaultKey = await view.vaultKey();
    if (locks) await lock(view);
    requested(await session.requests());
    await session.close();
    const found = await findCanaries(profile, [...canaries, passphrase, ...Object.values(planted)]);
    const keyLies = await hasKey(profile, Buffer.from(vaultKey, 'base64').subarray(0, 32));
    const unseen = Object.entries(planted).filter(([, word]) => !found.has(word));
    return {
      kind: 'seen',
      rounds: canaries.length / 3,
      counts: [
        none('found', canaries.filter((word) => found.has(word)).length),
        ...(locks ? [none('passphrases found', Number(found.has(passphrase))), none('vault keys found', keyLies)] : []),
        // Without a passphrase it lies there, so the search for it can find.
        ...(locks ? [] : [none('searches that did not find the key that is not protected', Number(keyLies === 0))]),
        none('of 4 words planted unsealed in the same stores, not found', unseen.length),
        none('not stored', refused),
        some('words searched for', canaries.length),
      ],
      notes: unseen.map(([how]) => `not found: ${how}`),
    };
  } finally {
    await removeProfile(profile);
  }
}

async function protect(view: Sender, passphrase: string): Promise<void> {
  const answer = await view.send('protect', { current: '', passphrase });
  if (outcomeOf(answer)?.kind !== 'done') throw new Error('the passphrase was not set');
}

/** Locks the vault, and makes sure that it is. */
async function lock(view: Sender): Promise<void> {
  await view.send('lock', null);
  const answer = await view.send('runCommand', { kind: 'delete-annotation', id: NOBODYS, revision: 1 });
  if (outcomeOf(answer)?.kind !== 'locked') throw new Error('the vault did not lock');
}

const NOBODYS = '00000000-0000-4000-8000-000000000000';

/** Stores an annotation with a passage and a note, writes another note, and deletes every other one. */
async function makeOne(view: Sender, random: Work['random'], canaries: string[]): Promise<boolean> {
  const words = [newCanary(random), newCanary(random), newCanary(random)] as const;
  canaries.push(...words);
  const made = newAnnotation(random, SOURCE);
  made.target.quote.exact = words[0];
  const { id } = made;
  const commands: object[] = [
    made,
    { kind: 'change-annotation', id, revision: 1, change: { note: words[1] } },
    { kind: 'change-annotation', id, revision: 2, change: { note: words[2] } },
  ];
  if (random.chance(0.5)) commands.push({ kind: 'delete-annotation', id, revision: 3 });
  for (const command of commands) {
    if (outcomeOf(await view.send('runCommand', command))?.kind !== 'done') return false;
  }
  return true;
}
