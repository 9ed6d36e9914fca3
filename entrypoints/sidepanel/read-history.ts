import type { Version } from '../../components/panel/panel-ports';
import type { Annotation } from '../../utils/core/annotation';
import type { AuditEntry } from '../../utils/core/audit';
import type { Reader } from '../../utils/storage/repository';

/** The log has an event when it was written, a moment after the change in it was made; in milliseconds. */
const MOMENT = 5_000;

/** Every version of an annotation, oldest first and as it is now last, each with who made it as far as the log tells. */
export async function readHistory(
  reader: Pick<Reader, 'history' | 'audit'>,
  annotation: Annotation,
): Promise<readonly Version[]> {
  const [earlier, log] = await Promise.all([reader.history(annotation.id), reader.audit()]);
  const events = log.filter(({ id }) => id === annotation.id);
  const before = earlier.filter(({ revision }) => revision < annotation.revision);
  return [...before, annotation].map((version) => ({ annotation: version, who: whoMade(version, events) }));
}

function whoMade({ modified, revision, reviewer }: Annotation, events: readonly AuditEntry[]): string {
  const made = Date.parse(modified);
  const event = events.find(({ at }) => Date.parse(at) >= made && Date.parse(at) - made < MOMENT);
  return event?.who ?? (revision === 1 ? reviewer : '');
}
