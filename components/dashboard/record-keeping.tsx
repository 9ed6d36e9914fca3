import { useState } from 'preact/hooks';
import type { CaseRecord } from '../../utils/core/record';
import { Button } from '../basics/button';
import { Field } from '../basics/field';
import { useText } from '../basics/text';

interface RecordKeepingProps {
  readonly record: CaseRecord;
  /** An ISO 8601 date, or `null` to take the date away. */
  readonly onKeep: (keepUntil: string | null) => void;
  readonly onErase: () => void;
}

/** Until when a record is kept, and the way to erase it. */
export function RecordKeeping({ record, onKeep, onErase }: RecordKeepingProps) {
  const text = useText();
  const [date, setDate] = useState(record.keepUntil ?? '');
  const submit = (event: Event) => {
    event.preventDefault();
    onKeep(date === '' ? null : date);
  };
  return (
    <section class="record-keeping screen-only" aria-labelledby="keep-title">
      <h2 class="heading-m" id="keep-title">
        {text('keep-title')}
      </h2>
      <form onSubmit={submit}>
        <Field id="keep-until" label={text('keep-until')} hint={text('keep-until-hint')}>
          {(links) => (
            <input
              {...links}
              class="input input-date"
              type="date"
              value={date}
              onInput={(event) => setDate(event.currentTarget.value)}
            />
          )}
        </Field>
        <div class="button-row">
          <Button type="submit">{text('keep-save')}</Button>
          <Button onClick={onErase}>{text('erase-open')}</Button>
        </div>
      </form>
    </section>
  );
}
