import type { Annotation } from '../../utils/core/annotation';
import type { AnnotationChange, Command } from '../../utils/core/command';
import { sameData } from '../../utils/core/same-data';

/** Who sent a command, as far as it matters. */
export type Sender =
  | { readonly kind: 'view' }
  /** A record's page; its source is read from the browser's sender, `null` when it can't be kept. */
  | { readonly kind: 'page'; readonly sourceKey: string | null };

interface Annotations {
  annotation(id: string): Promise<Annotation | null>;
}

/**
 * Whether a sender may give a command. Our views may give all of them. A record's page may only make, tag, move,
 * delete and restore annotations of its own source, and tell what entries it has; notes, facets, key quotations and
 * what is no longer in the record are the panel's alone.
 */
export async function mayRun(command: Command, sender: Sender, stored: Annotations): Promise<boolean> {
  if (sender.kind === 'view') return true;
  switch (command.kind) {
    case 'create-annotation':
    case 'count-entries':
      return command.sourceKey === sender.sourceKey;
    case 'change-annotation':
      return isOfPage(command.change) && (await isOwnChange(command.id, command.change, sender.sourceKey, stored));
    case 'delete-annotation':
    case 'restore-annotation':
      return isOn(command.id, sender.sourceKey, stored);
    default:
      return false;
  }
}

/** What is said in the panel stays out of a page's reach. */
function isOfPage({ note, facets, keyQuotation, gone }: AnnotationChange): boolean {
  return [note, facets, keyQuotation, gone].every((said) => said === undefined);
}

/** What a page reads of an entry is no correction of the reviewer's; it may say again what is stored. */
async function isOwnChange(
  id: string,
  { entry }: AnnotationChange,
  sourceKey: string | null,
  stored: Annotations,
): Promise<boolean> {
  if (!(await isOn(id, sourceKey, stored))) return false;
  return !entry?.corrected || sameData(entry, (await stored.annotation(id))?.entry);
}

async function isOn(id: string, sourceKey: string | null, stored: Annotations): Promise<boolean> {
  const annotation = await stored.annotation(id);
  return annotation !== null && annotation.sourceKey === sourceKey;
}
