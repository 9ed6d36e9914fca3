import { createJournal, type Journal } from '../journal.ts';
import { canKill } from '../processes.ts';
import { newProfile, removeProfile } from '../profile.ts';
import { none, type Row, type Seen, some, type Work } from '../row.ts';
import type { Session, StartOptions } from '../session.ts';
import { listMarks, nothingWrong, repeatUnanswered, sum, write } from '../writing.ts';

const RECORD = 'killed';

/** Kills that one profile has to stand before the next. */
const KILLS_A_PROFILE = 25;

const LANES = 3;

/** The row of one browser: it is ended by SIGKILL at a random moment while commands are being carried out. */
export function browserKilled(
  name: string,
  whole: number,
  slice: number,
  start: (options: StartOptions) => Promise<Session>,
): Row {
  return {
    name: `SIGKILL of the browser during writes: ${name}`,
    asked: '0 acknowledged lost, 0 half-written',
    rounds: { whole, slice },
    limit: { whole: 3_600_000, slice: 25_000 },
    run: (work) => run(work, start),
  };
}

async function run(work: Work, start: (options: StartOptions) => Promise<Session>): Promise<Seen> {
  if (!canKill()) return { kind: 'skipped', why: 'processes are found through /proc, which only Linux has' };
  const total = { ...nothingWrong, unlisted: 0, refused: 0, acknowledged: 0, cutOff: 0 };
  let kills = 0;
  while (kills < work.rounds && !work.late()) {
    const profile = await newProfile();
    const journal = createJournal(work.random, `example:${RECORD}`);
    try {
      const planned = Math.min(KILLS_A_PROFILE, work.rounds - kills);
      for (let kill = 0; kill <= planned; kill++) {
        const session = await start({ profile });
        const more = kill < planned && !work.late();
        const round = await holdOut(session, journal, work, more);
        Object.assign(total, sum(total, round.wrong));
        total.unlisted += round.unlisted;
        total.refused += round.refused;
        total.cutOff += round.cutOff;
        if (!more) break;
        kills += 1;
      }
    } finally {
      total.acknowledged += journal.acknowledged();
      await removeProfile(profile);
    }
  }
  return {
    kind: 'seen',
    rounds: kills,
    counts: [
      none('lost', total.lost),
      none('doubled', total.doubled),
      none('half-written', total.halfWritten),
      none('starts without a list', total.unlisted),
      none('refused when repeated', total.refused),
      some('acknowledged', total.acknowledged),
      some('cut off in flight', total.cutOff),
    ],
  };
}

/** One start: what is listed is held against the journal; then, if `kill`, writes until the end. */
async function holdOut(session: Session, journal: Journal, { random, requested }: Work, kill: boolean) {
  const sender = await session.openRecord(RECORD);
  const listed = await listMarks(sender);
  const wrong = journal.compare(listed ?? []);
  const refused = await repeatUnanswered(sender, journal);
  if (!kill) {
    requested(await session.requests());
    await session.close();
    return { wrong, unlisted: listed ? 0 : 1, refused, cutOff: 0 };
  }
  let over = false;
  const writing = write(sender, journal, LANES, () => !over);
  await new Promise((resolve) => setTimeout(resolve, 30 + random.next() * 500));
  requested(await session.requests());
  await session.kill();
  over = true;
  const { unanswered } = await writing;
  return { wrong, unlisted: listed ? 0 : 1, refused, cutOff: unanswered };
}
