import type { BackupState } from '../../utils/core/backup';
import { formatDay } from '../../utils/i18n/format-date';
import { useText } from '../basics/text';

/** When the last backup was made and what has changed since. */
export function BackupSection({ state }: { readonly state: BackupState }) {
  const text = useText();
  const { last, changes, due } = state;
  return (
    <section aria-labelledby="backups-title">
      <h2 class="heading-m" id="backups-title">
        {text('backup-section')}
      </h2>
      <p>
        {due && <strong>{text('backup-due')}. </strong>}
        {last === null ? text('backup-never') : text('backup-last', { date: formatDay(last) })}
        {(last !== null || changes > 0) && ` ${text('backup-changes', { changes })}`}
      </p>
      <p>{text('backup-section-where')}</p>
    </section>
  );
}
