import { useState } from 'preact/hooks';
import type { Codebook } from '../../utils/core/codebook';
import { isLegible } from '../../utils/core/contrast';
import { withDimensionChanged, withNewDimension, withoutCodebookDimension } from '../../utils/core/edit-codebook';
import { MAX_DIMENSIONS, MAX_NAME, MAX_SENTENCE } from '../../utils/core/limits';
import { Button } from '../basics/button';
import { ErrorSummary, type FormError } from '../basics/error-summary';
import { Field } from '../basics/field';
import { useText } from '../basics/text';
import { DimensionFields } from './dimension-fields';

interface CodebookEditorProps {
  /** As it will be saved if nothing is changed. */
  readonly codebook: Codebook;
  readonly newId: () => string;
  readonly onSave: (codebook: Codebook) => void;
  readonly onCancel: () => void;
}

/** Names, words and colours of a codebook. */
export function CodebookEditor({ codebook, newId, onSave, onCancel }: CodebookEditorProps) {
  const text = useText();
  const [edited, setEdited] = useState(codebook);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const submit = (event: Event) => {
    event.preventDefault();
    const wrong = problemsOf(edited).map(({ problem, fieldId }) => ({ text: text(problem), fieldId }));
    setErrors(wrong);
    if (wrong.length === 0) onSave(edited);
  };
  const field = (name: 'name' | 'source', most: number) => (
    <Field id={`codebook-${name}`} label={text(`codebook-${name}`)}>
      {(links) => (
        <input
          {...links}
          class="input"
          maxLength={most}
          autocomplete="off"
          value={edited[name]}
          onInput={(event) => setEdited({ ...edited, [name]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      {field('name', MAX_NAME)}
      {field('source', MAX_SENTENCE)}
      {edited.dimensions.map((dimension, index) => (
        <DimensionFields
          key={dimension.id}
          dimension={dimension}
          digit={index + 1}
          onChange={(change) => setEdited(withDimensionChanged(edited, dimension.id, change))}
          onRemove={
            edited.dimensions.length > 1 ? () => setEdited(withoutCodebookDimension(edited, dimension.id)) : null
          }
        />
      ))}
      <div class="button-row">
        {edited.dimensions.length < MAX_DIMENSIONS && (
          <Button onClick={() => setEdited(withNewDimension(edited, text('codebook-new-dimension'), newId()))}>
            {text('codebook-add-dimension')}
          </Button>
        )}
        <Button type="submit" look="primary">
          {text('codebook-save', { version: edited.version })}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {text('codebook-cancel')}
        </Button>
      </div>
    </form>
  );
}

/** What has to be mended before it can be saved. */
function problemsOf(codebook: Codebook): readonly { readonly problem: string; readonly fieldId: string | null }[] {
  const unnamed = codebook.dimensions.find(({ name, short }) => name.trim() === '' || short.trim() === '');
  return [
    ...(codebook.name.trim() === '' ? [{ problem: 'codebook-name-missing', fieldId: 'codebook-name' }] : []),
    ...(unnamed ? [{ problem: 'codebook-dimension-name-missing', fieldId: `name-${unnamed.id}` }] : []),
    ...(isLegible(codebook) ? [] : [{ problem: 'codebook-not-legible', fieldId: null }]),
  ];
}
