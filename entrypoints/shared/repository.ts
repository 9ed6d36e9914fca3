import type { Translate } from '../../utils/i18n';
import { createRepository } from '../../utils/storage/create-repository';
import { openDatabase } from '../../utils/storage/database';
import type { Reader, Writer } from '../../utils/storage/repository';

/** What is kept on this machine, for a view or the background to read; only the background writes. */
export function openRepository(translate: Translate): Reader & Writer {
  const surroundings = {
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    reviewName: translate('review-default-name'),
  };
  return createRepository(openDatabase('secure-base-annotator', surroundings), surroundings);
}
