import { rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { startChromium } from '../chromium-session.ts';
import { createJournal, type Journal } from '../journal.ts';
import { mountDisk, newProfile, removeProfile } from '../profile.ts';
import { none, type Row, type Seen, some, type Work } from '../row.ts';
import type { Sender } from '../session.ts';
import { give, listMarks, nothingWrong, repeatUnanswered, sum } from '../writing.ts';

const RECORD = 'full';

/** The size of the disk that a store lies on, in MB: room for a log that is begun afresh. */
const SIZE = 16;

/** Where the two copies of what is stored lie. Their disks fill up in turn, and both together. */
const FOLDERS = ['Default/IndexedDB', 'Default/Local Extension Settings'];

const FULL = [FOLDERS, ...FOLDERS.map((folder) => [folder])];

/** Commands tried on the full disk, as many of them as this many milliseconds allow: Chromium sometimes answers none while it is full. */
const TRIES = 60;
const LONGEST = 45_000;

export const diskFull: Row = {
  name: 'disk full (small tmpfs), then room again: Chromium',
  asked: '0 lost, every failure said',
  rounds: { whole: 20, slice: 1 },
  limit: { whole: 1_800_000, slice: 25_000 },
  run,
};

async function run(work: Work): Promise<Seen> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    return { kind: 'skipped', why: 'only root on Linux can mount the small disk' };
  }
  const total = { ...nothingWrong, unlisted: 0, closed: 0, silent: 0, still: 0, acknowledged: 0, failed: 0 };
  const heard = new Set<string>();
  let done = 0;
  for (; done < work.rounds && !work.late(); done++) {
    const round = await onSmallDisk(work, heard, FULL[done % FULL.length] ?? FOLDERS);
    if (round === null) return { kind: 'skipped', why: 'mounting a tmpfs is not allowed here' };
    Object.assign(total, sum(total, round.wrong));
    total.unlisted += round.unlisted;
    total.closed += round.closed;
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
      none('lists missing when there was room again', total.unlisted),
      none('commands without an answer', total.silent),
      none('refused when there was room again', total.still),
      some('acknowledged', total.acknowledged),
      some('failures said', total.failed),
      some('disks so full that the list was refused too', total.closed),
    ],
    notes: [...heard],
  };
}

/** One profile whose stores lie on a disk that fills up and gets room again; `null` when it can't be mounted. */
async function onSmallDisk({ random, requested }: Work, heard: Set<string>, folders: readonly string[]) {
  const profile = await newProfile();
  const disks = folders.map((folder) => path.join(profile, folder));
  for (const folder of folders) {
    if (await mountDisk(profile, folder, SIZE)) continue;
    await removeProfile(profile);
    return null;
  }
  const journal = createJournal(random, `example:${RECORD}`);
  const counts = { acknowledged: 0, failed: 0, unanswered: 0 };
  try {
    let session = await startChromium({ profile });
    let sender = await session.openRecord(RECORD);
    await tryCommands(sender, journal, random.between(5, 15), counts, heard);
    for (const disk of disks) await fill(disk, random.between(0, 100_000));
    await tryCommands(sender, journal, TRIES, counts, heard);
    const full = await listMarks(sender);
    let wrong = full ? journal.compare(full) : nothingWrong;
    for (const disk of disks) await rm(path.join(disk, FILLER));
    const still = await repeatUnanswered(sender, journal);
    await tryCommands(sender, journal, 5, counts, heard);
    requested(await session.requests());
    await session.close();
    session = await startChromium({ profile });
    sender = await session.openRecord(RECORD);
    const after = await listMarks(sender);
    wrong = sum(wrong, journal.compare(after ?? []));
    await session.close();
    return {
      wrong,
      unlisted: after ? 0 : 1,
      closed: full ? 0 : 1,
      silent: counts.unanswered,
      still,
      acknowledged: journal.acknowledged(),
      failed: counts.failed,
    };
  } finally {
    await removeProfile(profile);
  }
}

const FILLER = 'filler';

async function tryCommands(
  sender: Sender,
  journal: Journal,
  tries: number,
  counts: { acknowledged: number; failed: number; unanswered: number },
  heard: Set<string>,
): Promise<void> {
  const hear = (words: string) => heard.add(words);
  const until = performance.now() + LONGEST;
  for (let each = 0; each < tries && performance.now() < until; each++)
    counts[await give(sender, journal, journal.next(), hear)] += 1;
}

/** Takes all the room there is but for `left` bytes. */
async function fill(disk: string, left: number): Promise<void> {
  const { bavail, bsize } = await statfs(disk);
  await writeFile(path.join(disk, FILLER), Buffer.alloc(Math.max(0, bavail * bsize - left))).catch(() => undefined);
}
