import { Field } from '../basics/field';
import { useText } from '../basics/text';
import { type RecordArrangement, recordOrders } from './arrange-records';

interface RecordFinderProps {
  readonly arrangement: RecordArrangement;
  /** Records that match, of all. */
  readonly shown: number;
  readonly all: number;
  readonly onChange: (arrangement: RecordArrangement) => void;
}

/** Searches, narrows and orders the list of records. */
export function RecordFinder({ arrangement, shown, all, onChange }: RecordFinderProps) {
  const text = useText();
  return (
    <div class="record-finder">
      <Field id="record-search" label={text('overview-search')}>
        {(links) => (
          <input
            {...links}
            class="input"
            type="search"
            autocomplete="off"
            value={arrangement.search}
            onInput={(event) => onChange({ ...arrangement, search: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field id="record-order" label={text('overview-order')}>
        {(links) => (
          <select
            {...links}
            class="input"
            value={arrangement.order}
            onChange={({ currentTarget }) =>
              onChange({
                ...arrangement,
                order: recordOrders.find((order) => order === currentTarget.value) ?? 'reference',
              })
            }
          >
            {recordOrders.map((order) => (
              <option key={order} value={order}>
                {text(`overview-order-${order}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <label class="choice small">
        <input
          type="checkbox"
          checked={arrangement.onlyGaps}
          onChange={() => onChange({ ...arrangement, onlyGaps: !arrangement.onlyGaps })}
        />
        <span>{text('overview-only-gaps')}</span>
      </label>
      <p class="small quiet" role="status">
        {shown < all && text('overview-shown', { shown, all })}
      </p>
    </div>
  );
}
