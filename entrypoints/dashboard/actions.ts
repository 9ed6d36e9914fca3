import type { Annotation } from '../../utils/core/annotation';
import type { Codebook } from '../../utils/core/codebook';
import type { Command, Outcome } from '../../utils/core/command';
import type { Pseudonym } from '../../utils/core/pseudonyms';
import type { CaseRecord, Review, Source } from '../../utils/core/record';
import type { Translate } from '../../utils/i18n';
import type { Services } from './services';

/** What a person can change on the dashboard; each says what became of it. */
export interface Actions {
  readonly switchReview: (review: Review) => Promise<void>;
  readonly createReview: (review: Pick<Review, 'name' | 'purpose' | 'codebookId' | 'codebook'>) => Promise<void>;
  /** An empty reference takes the source out of its record. */
  readonly assign: (source: Source, reference: string) => Promise<void>;
  /** Whether the list was kept. */
  readonly setPseudonyms: (recordId: string, pseudonyms: readonly Pseudonym[]) => Promise<boolean>;
  readonly restore: (annotation: Annotation) => Promise<void>;
  readonly saveCodebook: (codebook: Codebook) => Promise<boolean>;
  readonly deleteCodebook: (codebook: Codebook) => Promise<void>;
  /** Brings a review to a later version of its codebook. */
  readonly renewCodebook: (review: Review, codebook: Codebook) => Promise<void>;
  readonly reassign: (review: Review, from: string, to: string) => Promise<void>;
  /** Whether it was stored. */
  readonly assess: (said: Omit<Extract<Command, { kind: 'assess' }>, 'kind'>) => Promise<boolean>;
  readonly showPassage: (passage: { readonly id: string; readonly sourceKey: string }) => Promise<void>;
  /** Sets until when a record is kept; `null` takes the date away. */
  readonly keep: (record: CaseRecord, keepUntil: string | null) => Promise<void>;
  /** Erases a record for good. */
  readonly erase: (record: CaseRecord) => Promise<void>;
}

/** The actions, carried out by the background; `say` is given a sentence for the person. */
export function createActions(
  { run, newId, showPassage }: Pick<Services, 'run' | 'newId'> & Partial<Pick<Services, 'showPassage'>>,
  text: Translate,
  say: (words: string) => void,
): Actions {
  const tryTo = async (command: Command, done: string): Promise<boolean> => {
    const outcome = await run(command).catch((): Outcome => ({ kind: 'failed' }));
    say(outcome.kind === 'done' ? done : text(`dashboard-not-${outcome.kind}`));
    return outcome.kind === 'done';
  };
  const choose = (reviewId: string): Command => ({ kind: 'change-settings', change: { reviewId } });
  return {
    async switchReview({ id, name }) {
      await tryTo(choose(id), text('dashboard-done-switched', { name }));
    },
    async createReview(review) {
      const id = newId();
      const done = text('dashboard-done-review');
      if (await tryTo({ kind: 'create-review', review: { id, ...review } }, done)) await tryTo(choose(id), done);
    },
    async assign({ key, title }, reference) {
      const done = text(reference ? 'dashboard-done-reference' : 'dashboard-done-taken-out');
      await tryTo({ kind: 'assign-record', sourceKey: key, sourceTitle: title, reference }, done);
    },
    setPseudonyms(recordId, pseudonyms) {
      return tryTo({ kind: 'set-pseudonyms', recordId, pseudonyms }, text('names-saved'));
    },
    saveCodebook: (codebook) => tryTo({ kind: 'save-codebook', codebook }, text('dashboard-done-codebook')),
    async deleteCodebook({ id, version }) {
      await tryTo({ kind: 'delete-codebook', id, version }, text('dashboard-done-codebook-deleted'));
    },
    async renewCodebook({ id, codebook: before }, codebook) {
      const from = before?.version ?? codebook.version;
      await tryTo({ kind: 'renew-codebook', reviewId: id, from, codebook }, text('dashboard-done-renewed'));
    },
    async reassign({ id }, from, to) {
      await tryTo({ kind: 'reassign-tags', reviewId: id, from, to }, text('dashboard-done-reassigned'));
    },
    assess: (said) => tryTo({ kind: 'assess', ...said }, text('dashboard-done-said')),
    async showPassage({ id, sourceKey }) {
      const shown = await showPassage?.({ id, sourceKey }).catch(() => undefined);
      const sentences = { shown: 'shown', 'no place': 'no-place', 'not open': 'not-open' } as const;
      say(text(`dashboard-passage-${shown ? sentences[shown] : 'failed'}`));
    },
    async keep({ id }, keepUntil) {
      const done = text(keepUntil === null ? 'keep-cleared' : 'keep-done');
      await tryTo({ kind: 'keep-record', recordId: id, keepUntil }, done);
    },
    async erase({ id, reference }) {
      await tryTo({ kind: 'erase-record', recordId: id }, text('erase-done', { reference }));
    },
    async restore({ id, revision }) {
      await tryTo({ kind: 'restore-annotation', id, revision }, text('dashboard-done-restored'));
    },
  };
}
