import { useState } from 'preact/hooks';
import { sameReference } from '../../utils/core/case-reference';
import type { CaseRecord } from '../../utils/core/record';
import type { RecordContents } from '../../utils/core/record-contents';
import { listWords } from '../../utils/i18n/summary-sentences';
import { Button } from '../basics/button';
import { Dialog } from '../basics/dialog';
import { ErrorSummary, type FormError } from '../basics/error-summary';
import { Field } from '../basics/field';
import { useText } from '../basics/text';

interface EraseDialogProps {
  readonly record: CaseRecord;
  readonly contents: RecordContents;
  readonly onBackUp: () => void;
  readonly onExport: () => void;
  readonly onErase: () => void;
  readonly onClose: () => void;
}

/** Says what will be gone, offers to keep a copy, and erases once the case reference has been typed. */
export function EraseDialog({ record, contents, onBackUp, onExport, onErase, onClose }: EraseDialogProps) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const { reference } = record;
  const { annotations, binned, sources, reviews } = contents;
  const submit = (event: Event) => {
    event.preventDefault();
    if (sameReference(typed, reference)) onErase();
    else setErrors([{ text: text('erase-confirm-wrong'), fieldId: 'erase-confirm' }]);
  };
  return (
    <Dialog title={text('erase-title', { reference })} onClose={onClose}>
      <ErrorSummary errors={errors} />
      <p>{text('erase-what')}</p>
      <ul>
        <li>{text('erase-annotations', { count: annotations })}</li>
        {binned > 0 && <li>{text('erase-binned', { count: binned })}</li>}
        <li>{text('erase-sources', { count: sources })}</li>
        {reviews.length > 0 && <li>{text('erase-reviews', { count: reviews.length, names: listWords(reviews) })}</li>}
      </ul>
      <p class="warning">{text('erase-for-good')}</p>
      <p>{text('erase-first')}</p>
      <div class="button-row">
        <Button onClick={onBackUp}>{text('erase-back-up')}</Button>
        <Button onClick={onExport}>{text('erase-export')}</Button>
      </div>
      <form onSubmit={submit} noValidate>
        <Field id="erase-confirm" label={text('erase-confirm', { reference })} error={errors[0]?.text ?? null}>
          {(links) => (
            <input
              {...links}
              class="input"
              autocomplete="off"
              spellcheck={false}
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          )}
        </Field>
        <Button type="submit" look="primary">
          {text('erase-now')}
        </Button>
      </form>
    </Dialog>
  );
}
