import { useEffect, useState } from 'preact/hooks';
import type { FoundName } from '../../utils/core/find-names';
import { MAX_NAME_LENGTH, MAX_PSEUDONYMS, nameKey, type Pseudonym } from '../../utils/core/pseudonyms';
import type { CaseRecord } from '../../utils/core/record';
import { Button } from '../basics/button';
import { Dialog } from '../basics/dialog';
import { ErrorSummary, type FormError } from '../basics/error-summary';
import { useText } from '../basics/text';
import { NameRows } from './name-rows';

interface NamesDialogProps {
  readonly records: readonly CaseRecord[];
  /** Capitalised words of a record that may be names. Rejects when they can't be looked for. */
  readonly suggest: (recordId: string, signal: AbortSignal) => Promise<readonly FoundName[]>;
  /** Whether it was kept. */
  readonly onSave: (recordId: string, pseudonyms: readonly Pseudonym[]) => Promise<boolean>;
  readonly onClose: () => void;
}

/** The names of a record and what stands for them in its files. */
export function NamesDialog({ records, suggest, onSave, onClose }: NamesDialogProps) {
  const text = useText();
  const [recordId, setRecordId] = useState(records[0]?.id ?? '');
  const record = records.find(({ id }) => id === recordId);
  return (
    <Dialog title={text('names-title')} onClose={onClose}>
      <p>{text('names-what')}</p>
      {records.length === 0 && <p>{text('names-no-record')}</p>}
      {records.length > 1 && (
        <div class="field">
          <label class="field-label" for="names-record">
            {text('summary-record')}
          </label>
          <select
            id="names-record"
            class="input"
            value={recordId}
            onChange={(event) => setRecordId(event.currentTarget.value)}
          >
            {records.map(({ id, reference }) => (
              <option key={id} value={id}>
                {reference}
              </option>
            ))}
          </select>
        </div>
      )}
      {record && <NamesForm key={record.id} record={record} suggest={suggest} onSave={onSave} onClose={onClose} />}
    </Dialog>
  );
}

type NamesFormProps = Omit<NamesDialogProps, 'records'> & { readonly record: CaseRecord };

function NamesForm({ record, suggest, onSave, onClose }: NamesFormProps) {
  const text = useText();
  const [list, setList] = useState<readonly Pseudonym[]>(record.pseudonyms ?? []);
  const [found, setFound] = useState<readonly FoundName[] | null>(null);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  useEffect(() => {
    const leaving = new AbortController();
    suggest(record.id, leaving.signal).then(setFound, () => setFound([]));
    return () => leaving.abort();
  }, [record.id]);
  const add = (name: string) => setList([...list, { name, replacement: nextReplacement(list, text('names-person')) }]);
  const save = async (event: Event) => {
    event.preventDefault();
    const kept = list.filter(({ name, replacement }) => name.trim() !== '' || replacement.trim() !== '');
    const empty = kept.findIndex(({ name }) => name.trim() === '');
    if (empty >= 0)
      setErrors([{ text: text('names-missing'), fieldId: `name-${list.indexOf(kept[empty] as Pseudonym)}` }]);
    else if (await onSave(record.id, kept)) onClose();
    else setErrors([{ text: text('names-not-saved'), fieldId: 'names-save' }]);
  };
  const listed = new Set(list.map(({ name }) => nameKey(name)));
  const open = (found ?? []).filter(({ name }) => !listed.has(nameKey(name)));
  return (
    <form onSubmit={save}>
      <ErrorSummary errors={errors} />
      <NameRows list={list} maxLength={MAX_NAME_LENGTH} onChange={setList} />
      <div class="button-row">
        <Button disabled={list.length >= MAX_PSEUDONYMS} onClick={() => add('')}>
          {text('names-add')}
        </Button>
      </div>
      <section aria-labelledby="names-found">
        <h3 class="field-label" id="names-found">
          {text('names-found')}
        </h3>
        <div role="status">{found === null && <p>{text('names-looking')}</p>}</div>
        {found !== null && open.length === 0 && <p>{text('names-none')}</p>}
        <ul class="export-names export-names-box">
          {open.slice(0, 200).map(({ name, times }) => (
            <li key={name}>
              <Button look="quiet" onClick={() => add(name)}>
                {text('names-add-found', { name, times })}
              </Button>
            </li>
          ))}
        </ul>
      </section>
      <div class="button-row">
        <button type="submit" id="names-save" class="button button-primary">
          {text('names-save')}
        </button>
      </div>
    </form>
  );
}

/** "Person A", "Person B" … , whichever is not given yet. */
function nextReplacement(list: readonly Pseudonym[], person: string): string {
  const given = new Set(list.map(({ replacement }) => replacement));
  for (let number = 0; ; number++) {
    const letter = String.fromCharCode(65 + (number % 26));
    const name = `${person} ${letter}${number >= 26 ? Math.floor(number / 26) + 1 : ''}`;
    if (!given.has(name)) return name;
  }
}
