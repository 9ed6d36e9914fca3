import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startChromium } from '../chromium-session.ts';
import { startFirefox } from '../firefox-session.ts';
import { createJournal, type Journal } from '../journal.ts';
import { canKill } from '../processes.ts';
import { newProfile, removeProfile } from '../profile.ts';
import { none, type Row, type Seen, some, type Work } from '../row.ts';
import type { Session, StartOptions } from '../session.ts';
import { listMarks, nothingWrong, repeatUnanswered, sum, write } from '../writing.ts';

const RECORD = 'power';

/** A browser, and the folders of its profile that hold what the extension stores. */
interface Target {
  readonly name: string;
  readonly start: (options: StartOptions) => Promise<Session>;
  readonly folders: readonly string[];
}

function powerCut(target: Target, whole: number, slice: number): Row {
  return {
    name: `simulated power cut (only what was fsynced survives): ${target.name}`,
    asked: '0 lost',
    rounds: { whole, slice },
    limit: { whole: 1_800_000, slice: 20_000 },
    run: (work) => run(target, work),
  };
}

export const powerCutChromium = powerCut(
  { name: 'Chromium', start: startChromium, folders: ['Default/IndexedDB', 'Default/Local Extension Settings'] },
  40,
  1,
);
export const powerCutFirefox = powerCut({ name: 'Firefox', start: startFirefox, folders: ['storage'] }, 10, 0);

async function run(target: Target, work: Work): Promise<Seen> {
  if (!canKill()) return { kind: 'skipped', why: 'processes are found through /proc, which only Linux has' };
  const bench = await mkdtemp(path.join(tmpdir(), 'secure-base-power-'));
  const library = path.join(bench, 'power-cut.so');
  const source = path.resolve(import.meta.dirname, '../power-cut.c');
  const gcc = spawnSync('gcc', ['-shared', '-fPIC', '-O1', '-w', '-o', library, source, '-ldl'], { encoding: 'utf8' });
  if (gcc.status !== 0) {
    await rm(bench, { recursive: true, force: true });
    return { kind: 'skipped', why: 'gcc is not there or can not make the library that follows fsync' };
  }
  const total = { ...nothingWrong, unlisted: 0, acknowledged: 0, synced: 0 };
  let cuts = 0;
  try {
    for (; cuts < work.rounds && !work.late(); cuts++) {
      const round = await cut(target, library, path.join(bench, String(cuts)), work);
      Object.assign(total, sum(total, round.wrong));
      total.unlisted += round.unlisted;
      total.acknowledged += round.acknowledged;
      total.synced += round.synced;
    }
  } finally {
    await rm(bench, { recursive: true, force: true });
  }
  if (total.synced === 0) return { kind: 'skipped', why: 'none of the browser’s syncs could be followed' };
  return {
    kind: 'seen',
    rounds: cuts,
    counts: [
      none('lost', total.lost),
      none('doubled', total.doubled),
      none('half-written', total.halfWritten),
      none('starts without a list', total.unlisted),
      some('acknowledged', total.acknowledged),
      some('synced files left by the cuts', total.synced),
    ],
  };
}

/** Writes, ends everything, and leaves of the stores what was synced; two starts then have to show all of it. */
async function cut(target: Target, library: string, kept: string, work: Work) {
  const profile = await newProfile();
  const journal = createJournal(work.random, `example:${RECORD}`);
  try {
    const session = await target.start({
      profile,
      env: { LD_PRELOAD: library, TORTURE_FROM: `${profile}/`, TORTURE_TO: `${kept}/` },
    });
    const sender = await session.openRecord(RECORD);
    let over = false;
    const writing = write(sender, journal, 2, () => !over);
    await new Promise((resolve) => setTimeout(resolve, 200 + work.random.next() * 800));
    await session.kill();
    over = true;
    await writing;
    const synced = await leaveWhatWasSynced(target, profile, kept);
    let wrong = nothingWrong;
    let unlisted = 0;
    for (const _start of [1, 2]) {
      const seen = await look(target, profile, journal, work);
      wrong = sum(wrong, seen.wrong);
      unlisted += seen.unlisted;
    }
    return { wrong, unlisted, acknowledged: journal.acknowledged(), synced };
  } finally {
    await removeProfile(profile);
  }
}

async function leaveWhatWasSynced({ folders }: Target, profile: string, kept: string): Promise<number> {
  let files = 0;
  for (const folder of folders) {
    const from = path.join(kept, folder);
    const to = path.join(profile, folder);
    await rm(to, { recursive: true, force: true });
    await mkdir(from, { recursive: true });
    await cp(from, to, { recursive: true, filter: (file) => !file.endsWith('.copying') });
    files += (await readdir(to, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;
  }
  return files;
}

async function look({ start }: Target, profile: string, journal: Journal, { requested }: Work) {
  const session = await start({ profile });
  try {
    const sender = await session.openRecord(RECORD);
    const listed = await listMarks(sender);
    const wrong = journal.compare(listed ?? []);
    await repeatUnanswered(sender, journal);
    requested(await session.requests());
    return { wrong, unlisted: listed ? 0 : 1 };
  } finally {
    await session.close();
  }
}
