import { useState } from 'preact/hooks';
import type { Codebook } from '../../utils/core/codebook';
import { MAX_NAME } from '../../utils/core/limits';
import type { Review } from '../../utils/core/record';
import { listWords } from '../../utils/i18n/summary-sentences';
import { Button } from '../basics/button';
import { Dialog } from '../basics/dialog';
import { ErrorSummary, type FormError } from '../basics/error-summary';
import { Field } from '../basics/field';
import { useText } from '../basics/text';

const purposes: readonly Review['purpose'][] = ['practice', 'audit', 'training'];

interface NewReviewDialogProps {
  /** The default first. */
  readonly codebooks: readonly Codebook[];
  /** Those of them that ship: a review with another brings its codebook along. */
  readonly shipped: readonly Codebook[];
  readonly onCreate: (review: Pick<Review, 'name' | 'purpose' | 'codebookId' | 'codebook'>) => void;
  readonly onClose: () => void;
}

/** Asks for a review's name, purpose and codebook. */
export function NewReviewDialog({ codebooks, shipped, onCreate, onClose }: NewReviewDialogProps) {
  const text = useText();
  const [name, setName] = useState('');
  const [purpose, setPurpose] = useState<Review['purpose']>('practice');
  const [codebookId, setCodebookId] = useState(codebooks[0]?.id ?? '');
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const submit = (event: Event) => {
    event.preventDefault();
    const chosen = name.trim();
    const own = codebooks.find((codebook) => codebook.id === codebookId && !shipped.includes(codebook));
    if (chosen) onCreate({ name: chosen, purpose, codebookId, ...(own ? { codebook: own } : {}) });
    else setErrors([{ text: text('dashboard-review-name-missing'), fieldId: 'review-name' }]);
  };
  return (
    <Dialog title={text('dashboard-new-review')} onClose={onClose}>
      <ErrorSummary errors={errors} />
      <form onSubmit={submit} noValidate>
        <Field
          id="review-name"
          label={text('dashboard-review-name')}
          hint={text('dashboard-review-name-hint')}
          error={errors[0]?.text ?? null}
        >
          {(links) => (
            <input
              {...links}
              class="input"
              maxLength={MAX_NAME}
              autocomplete="off"
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        <fieldset>
          <legend class="legend">{text('dashboard-review-purpose')}</legend>
          {purposes.map((each) => (
            <label class="choice" key={each}>
              <input type="radio" name="purpose" checked={purpose === each} onChange={() => setPurpose(each)} />
              <span>{text(`purpose-${each}`)}</span>
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend class="legend">{text('dashboard-review-codebook')}</legend>
          <p class="hint">{text('dashboard-review-codebook-hint')}</p>
          {codebooks.map((codebook) => (
            <label class="choice" key={codebook.id}>
              <input
                type="radio"
                name="codebook"
                checked={codebookId === codebook.id}
                onChange={() => setCodebookId(codebook.id)}
              />
              <span>{codebook.name}</span>
              <span class="hint small">{listWords(codebook.dimensions.map((dimension) => dimension.name))}</span>
            </label>
          ))}
        </fieldset>
        <Button type="submit" look="primary">
          {text('dashboard-create-review')}
        </Button>
      </form>
    </Dialog>
  );
}
