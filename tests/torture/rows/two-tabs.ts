import type { Random } from '../../anchoring/random.ts';
import { startChromium } from '../chromium-session.ts';
import { changedTags, newAnnotation } from '../commands.ts';
import type { Listed } from '../journal.ts';
import { newProfile, removeProfile } from '../profile.ts';
import { none, type Row, type Seen, some, type Work } from '../row.ts';
import type { Sender, Session } from '../session.ts';
import { listMarks, outcomeOf } from '../writing.ts';

/** Changes that each tab tries to make in one interleaving. */
const CHANGES = 4;

export const twoTabs: Row = {
  name: 'two tabs on one annotation, random interleavings',
  asked: '0 lost updates',
  rounds: { whole: 500, slice: 30 },
  limit: { whole: 1_800_000, slice: 20_000 },
  run,
};

async function run({ rounds, random, requested, late }: Work): Promise<Seen> {
  const profile = await newProfile();
  const session = await startChromium({ profile });
  const seen = { overwritten: 0, missing: 0, unanswered: 0, changes: 0, conflicts: 0 };
  let done = 0;
  try {
    let tabs = await openTabs(session, 0);
    for (; done < rounds && !late(); done++) {
      if (done % 50 === 0 && done > 0) tabs = await openTabs(session, done);
      const round = await interleave(tabs, random);
      for (const [what, number] of Object.entries(round)) seen[what as keyof typeof seen] += number;
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
      none('updates overwritten', seen.overwritten),
      none('updates missing at the end', seen.missing),
      none('unanswered', seen.unanswered),
      some('changes made', seen.changes),
      some('conflicts told, with what is stored', seen.conflicts),
    ],
  };
}

interface Tabs {
  readonly sourceKey: string;
  readonly senders: readonly [Sender, Sender];
}

async function openTabs(session: Session, number: number): Promise<Tabs> {
  const name = `tabs-${number}`;
  return { sourceKey: `example:${name}`, senders: [await session.openRecord(name), await session.openRecord(name)] };
}

/** Both tabs make the same annotation and change it, each from the revision it knows, neither waiting for the other. */
async function interleave({ sourceKey, senders }: Tabs, random: Random) {
  const made = newAnnotation(random, sourceKey);
  const accepted = new Map<number, string>();
  const counts = { overwritten: 0, missing: 0, unanswered: 0, changes: 0, conflicts: 0 };

  async function tab(sender: Sender): Promise<void> {
    let known = await answered(sender, made);
    for (let change = 0; change < CHANGES && known; change++) {
      await new Promise((resolve) => setTimeout(resolve, random.next() * 8));
      const tags = changedTags(random, known.tags);
      const outcome = outcomeOf(
        await sender.send('runCommand', {
          kind: 'change-annotation',
          id: made.id,
          revision: known.revision,
          change: { tags },
        }),
      );
      known = take(outcome, tags) ?? known;
    }
  }
  async function answered(sender: Sender, command: object): Promise<Listed | null> {
    return outcomeOf(await sender.send('runCommand', command))?.annotation ?? null;
  }
  /** A revision belongs to one change alone: two that are told the same number would be one lost. */
  function take(outcome: ReturnType<typeof outcomeOf>, tags: unknown): Listed | null {
    const annotation = outcome?.annotation ?? null;
    if (!annotation) counts.unanswered += 1;
    else if (outcome?.kind === 'conflict') counts.conflicts += 1;
    else {
      counts.changes += 1;
      const mine = JSON.stringify(tags);
      const stored = accepted.get(annotation.revision);
      if ((stored !== undefined && stored !== mine) || JSON.stringify(annotation.tags) !== mine)
        counts.overwritten += 1;
      accepted.set(annotation.revision, mine);
    }
    return annotation;
  }

  await Promise.all(senders.map(tab));
  const stored = (await listMarks(senders[0]))?.find(({ id }) => id === made.id);
  const last = Math.max(1, ...accepted.keys());
  const tagsAtEnd = accepted.get(last) ?? JSON.stringify(made.tags);
  if (stored?.revision !== last || JSON.stringify(stored.tags) !== tagsAtEnd) counts.missing += 1;
  // From 2 on, every revision was somebody's change.
  if (accepted.size !== last - 1) counts.missing += 1;
  return counts;
}
