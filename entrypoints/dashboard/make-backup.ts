import type { MadeBackup } from '../../components/dashboard/backup-dialog';
import type { Everything } from '../../utils/core/everything';
import { fileName, mediaType } from '../../utils/export/file-name';
import type { Translate } from '../../utils/i18n';
import { localDate } from '../shared/local-date';
import type { Services } from './services';

/**
 * Makes a backup of everything, hands it to the browser's downloads and notes that it was made. `changes` is how many
 * changes there had been when `everything` was read. Never rejects.
 */
export async function makeBackup(
  { everything, changes }: { readonly everything: Everything; readonly changes: number },
  passphrase: string,
  onStep: (words: string) => void,
  { fileTask, save, run, now, version }: Pick<Services, 'fileTask' | 'save' | 'run' | 'now' | 'version'>,
  text: Translate,
): Promise<MadeBackup> {
  const moment = now();
  const made = { exported: moment.toISOString(), tool: version };
  const sealed = await fileTask({ kind: 'seal', everything, made, passphrase }, (step) =>
    onStep(text(`backup-step-${step}`)),
  );
  if (sealed.kind !== 'sealed') return { ok: false, problem: text('backup-failed') };
  const name = fileName('backup', localDate(moment));
  save({ name, type: mediaType('backup'), text: sealed.bytes });
  // A backup that is not noted is one to be reminded of too soon, and no more.
  await run({ kind: 'note-backup', changes }).catch(() => undefined);
  return { ok: true, name };
}
