import { spawnSync } from 'node:child_process';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { startChromium } from '../chromium-session.ts';
import { createJournal, type Journal } from '../journal.ts';
import { newProfile, removeProfile } from '../profile.ts';
import { none, type Row, type Seen, some, type Work } from '../row.ts';
import type { Sender } from '../session.ts';
import { give, listMarks, nothingWrong, repeatUnanswered, sum } from '../writing.ts';

const RECORD = 'full';

/** What the stores may fill, in MB: a fresh one takes a little less than five. */
const SIZE = 24;

/** Commands tried on the full disk. */
const TRIES = 60;

export const diskFull: Row = {
  name: 'disk full (small tmpfs), then room again: Chromium',
  asked: '0 lost, every failure said',
  rounds: { whole: 20, slice: 1 },
  limit: { whole: 600_000, slice: 25_000 },
  run,
};

async function run(work: Work): Promise<Seen> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    return { kind: 'skipped', why: 'only root on Linux can mount the small disk' };
  }
  const total = { ...nothingWrong, unlisted: 0, silent: 0, still: 0, acknowledged: 0, failed: 0 };
  let done = 0;
  for (; done < work.rounds && !work.late(); done++) {
    const round = await onSmallDisk(work);
    if (round === null) return { kind: 'skipped', why: 'mounting a tmpfs is not allowed here' };
    Object.assign(total, sum(total, round.wrong));
    total.unlisted += round.unlisted;
    total.silent += round.silent;
    total.still += round.still;
    total.acknowledged += round.acknowledged;
    total.failed += round.failed;
  }
  return {
    kind: 'seen',
    rounds: done,
    counts: [
      none('lost', total.lost),
      none('doubled', total.doubled),
      none('half-written', total.halfWritten),
      none('lists missing', total.unlisted),
      none('commands without an answer', total.silent),
      none('refused when there was room again', total.still),
      some('acknowledged', total.acknowledged),
      some('failures said', total.failed),
    ],
  };
}

/** One profile whose stores lie on a disk that fills up and gets room again; `null` when it can't be mounted. */
async function onSmallDisk({ random, requested }: Work) {
  const profile = await newProfile();
  const disk = path.join(profile, 'Default');
  await mkdir(disk);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}m`, 'tmpfs', disk]).status !== 0) {
    await removeProfile(profile);
    return null;
  }
  const journal = createJournal(random, `example:${RECORD}`);
  const filler = path.join(disk, 'filler');
  const counts = { acknowledged: 0, failed: 0, unanswered: 0 };
  try {
    let session = await startChromium({ profile });
    let sender = await session.openRecord(RECORD);
    await tryCommands(sender, journal, random.between(5, 15), counts);
    await fill(filler, disk, random.between(0, 200_000));
    await tryCommands(sender, journal, TRIES, counts);
    const full = await listMarks(sender);
    let wrong = journal.compare(full ?? []);
    await rm(filler);
    const still = await repeatUnanswered(sender, journal);
    await tryCommands(sender, journal, 5, counts);
    requested(await session.requests());
    await session.close();
    session = await startChromium({ profile });
    sender = await session.openRecord(RECORD);
    const after = await listMarks(sender);
    wrong = sum(wrong, journal.compare(after ?? []));
    await session.close();
    const unlisted = (full ? 0 : 1) + (after ? 0 : 1);
    return {
      wrong,
      unlisted,
      silent: counts.unanswered,
      still,
      acknowledged: journal.acknowledged(),
      failed: counts.failed,
    };
  } finally {
    spawnSync('umount', ['-l', disk]);
    await removeProfile(profile);
  }
}

async function tryCommands(
  sender: Sender,
  journal: Journal,
  tries: number,
  counts: { acknowledged: number; failed: number; unanswered: number },
): Promise<void> {
  for (let each = 0; each < tries; each++) counts[await give(sender, journal, journal.next())] += 1;
}

/** Takes all the room there is but for `left` bytes. */
async function fill(file: string, disk: string, left: number): Promise<void> {
  const { bavail, bsize } = await statfs(disk);
  await writeFile(file, Buffer.alloc(Math.max(0, bavail * bsize - left))).catch(() => undefined);
}
