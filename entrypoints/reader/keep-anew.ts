import { sendMessage } from '../../utils/messaging';
import type { Session } from '../capture/session';
import type { PagedPage, Redescribed } from './in-pages';

/**
 * Keeps what was marked while pages were still being read as it is described now. What somebody changed meanwhile stays
 * as it is: its place was true of the pages that were there, and is found by its words.
 */
export function keepAnew(page: PagedPage, session: Session): Promise<void> {
  return keep(page.redescribed(), session);
}

/** Keeps the pages that passages stand on now; `false` when the page has to be asked again. */
export async function keepPages(page: PagedPage, session: Session): Promise<boolean> {
  const passages = page.renumbered(session.state().places);
  if (passages) await keep(passages, session);
  return passages !== null;
}

async function keep(passages: readonly Redescribed[], session: Session): Promise<void> {
  for (const { id, ...change } of passages) {
    const revision = session.mark(id)?.revision;
    if (revision === undefined) continue;
    const command = { kind: 'change-annotation', id, revision, change } as const;
    const outcome = await sendMessage('runCommand', command).catch(() => null);
    if (outcome?.kind === 'done' && outcome.annotation) session.keep(outcome.annotation);
  }
}
