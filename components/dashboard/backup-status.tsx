import type { BackupState } from '../../utils/core/backup';
import { formatDay } from '../../utils/i18n/format-date';
import { Button } from '../basics/button';
import { useText } from '../basics/text';

/** When the last backup was made, and how many changes are in none. */
export function BackupStatus({ state }: { readonly state: BackupState }) {
  const text = useText();
  const { last, changes } = state;
  return (
    <p class="small">
      {last === null ? text('backup-never') : text('backup-last', { date: formatDay(last) })}
      {(last !== null || changes > 0) && ` ${text('backup-changes', { changes })}`}
    </p>
  );
}

/** The same as a reminder, where it is time for a backup; nothing otherwise. */
export function BackupReminder({ state, onOpen }: { readonly state: BackupState; readonly onOpen: () => void }) {
  const text = useText();
  if (!state.due) return null;
  return (
    <section class="notice" aria-labelledby="backup-due">
      <h2 class="heading-s" id="backup-due">
        {text('backup-due')}
      </h2>
      <BackupStatus state={state} />
      <Button onClick={onOpen}>{text('backup-now')}</Button>
    </section>
  );
}
