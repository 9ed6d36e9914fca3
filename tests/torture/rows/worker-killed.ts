import { startChromium } from '../chromium-session.ts';
import { createJournal } from '../journal.ts';
import { newProfile, removeProfile } from '../profile.ts';
import { none, type Row, type Seen, some, type Work } from '../row.ts';
import { give, listMarks, nothingWrong, repeatUnanswered, sum } from '../writing.ts';

/** Rounds on one record's page; the next gets a page of its own, so that listing stays quick. */
const ROUNDS_A_PAGE = 40;

/** A command takes some milliseconds: the worker is stopped at any point of it, and before and after. */
const WORST_DELAY_MS = 30;

export const workerKilled: Row = {
  name: 'service worker killed before, during and after commit',
  asked: '0 lost, 0 doubled',
  rounds: { whole: 1_000, slice: 20 },
  limit: { whole: 1_800_000, slice: 12_000 },
  run,
};

async function run({ rounds, random, requested, late }: Work): Promise<Seen> {
  const profile = await newProfile();
  const session = await startChromium({ profile });
  let wrong = nothingWrong;
  let acknowledged = 0;
  let refused = 0;
  const deaths = { before: 0, after: 0, answered: 0 };
  let done = 0;
  try {
    while (done < rounds && !late()) {
      const name = `worker-${done}`;
      const sender = await session.openRecord(name);
      const journal = createJournal(random, `example:${name}`);
      for (let round = 0; round < ROUNDS_A_PAGE && done < rounds && !late(); round++, done++) {
        const commands = [journal.next(), journal.next()];
        const answers = commands.map((command) => give(sender, journal, command));
        await new Promise((resolve) => setTimeout(resolve, random.next() * WORST_DELAY_MS));
        await session.stopWorker();
        const outcomes = await Promise.all(answers);
        const listed = (await listMarks(sender)) ?? [];
        wrong = sum(wrong, journal.compare(listed));
        commands.forEach((command, index) => {
          if (outcomes[index] === 'acknowledged') deaths.answered += 1;
          else if (command.kind === 'create-annotation') {
            deaths[listed.some(({ id }) => id === command.id) ? 'after' : 'before'] += 1;
          }
        });
        refused += await repeatUnanswered(sender, journal);
        wrong = sum(wrong, journal.compare((await listMarks(sender)) ?? []));
      }
      acknowledged += journal.acknowledged();
    }
    requested(await session.requests());
  } finally {
    await session.close();
    await removeProfile(profile);
  }
  return {
    kind: 'seen',
    rounds: done,
    counts: [
      none('lost', wrong.lost),
      none('doubled', wrong.doubled),
      none('half-written', wrong.halfWritten),
      none('refused when repeated', refused),
      some('acknowledged', acknowledged),
      some('answered before the death', deaths.answered),
      some('new ones cut off before the commit', deaths.before),
      some('new ones cut off between commit and answer', deaths.after),
    ],
  };
}
