import { describe, expect, it } from 'vitest';
import { createRandom } from '../anchoring/random';
import { createJournal, type Listed, type Sent } from './journal';

const nothing = { lost: 0, doubled: 0, halfWritten: 0 };

/** A journal with one acknowledged annotation, and how it is listed. */
function oneAcknowledged() {
  const journal = createJournal(createRandom(1), 'example:x');
  const command = journal.next();
  journal.acknowledge(command);
  return { journal, listed: listed(command, 1) };
}

function listed({ id, target, tags }: Sent, revision: number): Listed {
  return { id, revision, target, tags };
}

describe('the journal', () => {
  it('finds nothing wrong with what was acknowledged', () => {
    const { journal, listed } = oneAcknowledged();
    expect(journal.compare([listed])).toEqual(nothing);
  });

  it('sees an annotation that is gone', () => {
    expect(oneAcknowledged().journal.compare([])).toEqual({ ...nothing, lost: 1 });
  });

  it('sees an annotation that is there twice', () => {
    const { journal, listed } = oneAcknowledged();
    expect(journal.compare([listed, listed])).toEqual({ ...nothing, doubled: 1 });
  });

  it('sees an annotation that is not as it was sent', () => {
    const { journal, listed } = oneAcknowledged();
    expect(journal.compare([{ ...listed, tags: [] }])).toEqual({ ...nothing, halfWritten: 1 });
  });

  it('sees an annotation that nobody sent', () => {
    const { journal, listed } = oneAcknowledged();
    expect(journal.compare([listed, { ...listed, id: 'another' }])).toEqual({ ...nothing, halfWritten: 1 });
  });

  it('lets a command without an answer have been carried out, or not', () => {
    const journal = createJournal(createRandom(1), 'example:x');
    const command = journal.next();
    expect(journal.compare([])).toEqual(nothing);
    expect(journal.compare([listed(command, 1)])).toEqual(nothing);
    expect(journal.unanswered()).toEqual([command]);
  });

  it('sees a change that was acknowledged and is taken back', () => {
    const journal = createJournal(createRandom(2), 'example:x');
    let made: Sent | null = null;
    for (;;) {
      const command = journal.next();
      journal.acknowledge(command);
      if (command.kind === 'change-annotation') {
        expect(made && journal.compare([listed(made, 1)]).lost).toBeGreaterThan(0);
        return;
      }
      made = command;
    }
  });
});
