import type { CaseRecord } from '../../utils/core/record';
import { formatDate } from '../../utils/i18n/format-date';
import { Button } from '../basics/button';
import { useText } from '../basics/text';

interface DueRecordsProps {
  /** Those whose date has come. */
  readonly records: readonly CaseRecord[];
  readonly onErase: (record: CaseRecord) => void;
}

/** The records that are due to be erased; nothing where there are none. */
export function DueRecords({ records, onErase }: DueRecordsProps) {
  const text = useText();
  if (records.length === 0) return null;
  return (
    <section class="notice" aria-labelledby="due-title">
      <h2 class="heading-s" id="due-title">
        {text('due-title', { count: records.length })}
      </h2>
      <ul class="due-list">
        {records.map((record) => (
          <li key={record.id}>
            <span>{text('due-since', { reference: record.reference, date: formatDate(record.keepUntil ?? '') })}</span>{' '}
            <Button look="quiet" onClick={() => onErase(record)}>
              {text('erase-open-for', { reference: record.reference })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
