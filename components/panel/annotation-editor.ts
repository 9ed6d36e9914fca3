import type { Annotation } from '../../utils/core/annotation';
import type { AnnotationChange, Command, Outcome } from '../../utils/core/command';

/** Asks the one writer; a writer that can't be reached is a `failed` outcome, so it never rejects. */
export type RunCommand = (command: Command) => Promise<Outcome>;

/**
 * What to change, worked out from the annotation as it is stored now, so that two edits in quick succession and an
 * edit made elsewhere meanwhile are both kept. `null` when there is nothing to change, or not any more.
 */
export type Edit = (current: Annotation) => AnnotationChange | null;

/** The outcome of an edit; `unneeded` when the edit found nothing to change in `annotation`. */
export type EditOutcome = Outcome | { readonly kind: 'unneeded'; readonly annotation: Annotation };

export interface AnnotationEditor {
  /** Changes an annotation of which `known` is the newest that the caller has seen. */
  change(known: Annotation, edit: Edit): Promise<EditOutcome>;
  /** Puts it in the bin, unless somebody changed it since `known`. */
  remove(known: Annotation): Promise<Outcome>;
  /** Takes it out of the bin; `deleted` is what putting it there gave back. */
  restore(deleted: Annotation): Promise<Outcome>;
  /** Lets go of the annotations it remembers. */
  forget(): void;
}

/** How often an edit is worked out anew because somebody else was faster. */
const ATTEMPTS = 3;

/** An editor that does one thing after the other for each annotation, always from its newest revision. */
export function createAnnotationEditor(run: RunCommand): AnnotationEditor {
  const newest = new Map<string, Annotation>();
  const queues = new Map<string, Promise<unknown>>();

  const latest = (known: Annotation) => {
    const stored = newest.get(known.id);
    return stored && stored.revision > known.revision ? stored : known;
  };

  const ask = async (command: Command) => {
    const outcome = await run(command);
    if ('annotation' in outcome && outcome.annotation) newest.set(outcome.annotation.id, outcome.annotation);
    return outcome;
  };

  const inTurn = <T>(id: string, job: () => Promise<T>): Promise<T> => {
    const result = (queues.get(id) ?? Promise.resolve()).then(job);
    queues.set(id, result);
    return result;
  };

  const change = async (known: Annotation, edit: Edit): Promise<EditOutcome> => {
    let current = latest(known);
    for (let attempt = 1; ; attempt += 1) {
      const wanted = edit(current);
      if (!wanted) return { kind: 'unneeded', annotation: current };
      const { id, revision } = current;
      const outcome = await ask({ kind: 'change-annotation', id, revision, change: wanted });
      if (outcome.kind !== 'conflict' || attempt === ATTEMPTS) return outcome;
      current = outcome.annotation;
    }
  };

  return {
    change: (known, edit) => inTurn(known.id, () => change(known, edit)),
    remove: (known) =>
      inTurn(known.id, () => ask({ kind: 'delete-annotation', id: known.id, revision: latest(known).revision })),
    restore: ({ id, revision }) => inTurn(id, () => ask({ kind: 'restore-annotation', id, revision })),
    forget: () => newest.clear(),
  };
}
