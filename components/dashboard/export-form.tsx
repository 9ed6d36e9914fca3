import { Button } from '../basics/button';
import { useText } from '../basics/text';
import {
  contentsOf,
  type ExportChoice,
  type ExportFormat,
  type ExportPart,
  exportParts,
  formatGroups,
  keepsNames,
  partsOf,
} from './export-choice';

interface ExportFormProps {
  readonly choice: ExportChoice;
  readonly onChoice: (choice: ExportChoice) => void;
  readonly scope: (format: ExportFormat) => readonly string[];
  readonly fileName: (format: ExportFormat) => string | null;
  readonly onNames: () => void;
  /** What the file may tell was not chosen when it had to be. */
  readonly missing: boolean;
  readonly onSubmit: () => void;
}

/** Which file, what it may tell, and what is to be in it. */
export function ExportForm({ choice, onChoice, scope, fileName, onNames, missing, onSubmit }: ExportFormProps) {
  const text = useText();
  const possible = contentsOf(choice.format);
  // Initials can't be had of everything, so that choice does not stay chosen unseen.
  const chooseFormat = (format: ExportFormat) => {
    const content = choice.content !== null && contentsOf(format).includes(choice.content) ? choice.content : null;
    onChoice({ ...choice, format, content });
  };
  const submit = (event: Event) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form onSubmit={submit}>
      <fieldset>
        <legend class="legend">{text('export-format')}</legend>
        {formatGroups.map(({ name, formats }) => (
          <fieldset key={name} class="export-group">
            <legend class="field-label">{text(`export-group-${name}`)}</legend>
            {formats.map((each) => (
              <Choice key={each} group="format" value={each} checked={choice.format === each} onChoose={chooseFormat} />
            ))}
          </fieldset>
        ))}
      </fieldset>
      {possible.length > 0 && (
        // Nothing is chosen beforehand: one choice would empty evidence, another give quotations away unasked.
        <fieldset>
          <legend class="legend">{text('export-content')}</legend>
          {missing && choice.content === null && <p class="field-error">{text('export-content-missing')}</p>}
          {possible.map((each) => (
            <Choice
              key={each}
              group="content"
              value={each}
              checked={choice.content === each}
              onChoose={(content) => onChoice({ ...choice, content })}
            />
          ))}
          {keepsNames(choice) && <p class="hint small">{text('export-names-kept')}</p>}
          <Button look="quiet" onClick={onNames}>
            {text('export-names')}
          </Button>
        </fieldset>
      )}
      <Parts choice={choice} onChoice={onChoice} />
      <section class="preview" aria-live="polite" aria-labelledby="preview-title">
        <h3 class="heading-s" id="preview-title">
          {text('export-preview')}
        </h3>
        <ul>
          {scope(choice.format).map((line) => (
            <li key={line}>{line}</li>
          ))}
          {choice.content === null && possible.length > 0 && <li>{text('export-preview-not-chosen')}</li>}
          <li>{text('export-language')}</li>
          {fileName(choice.format) && <li>{text('export-preview-name', { name: fileName(choice.format) ?? '' })}</li>}
        </ul>
      </section>
      <Button type="submit" look="primary">
        {text('export-continue')}
      </Button>
    </form>
  );
}

interface ChoiceProps<T extends string> {
  readonly group: 'format' | 'content';
  readonly value: T;
  readonly checked: boolean;
  readonly onChoose: (value: T) => void;
}

function Choice<T extends string>({ group, value, checked, onChoose }: ChoiceProps<T>) {
  const text = useText();
  const id = `${group}-${value}`;
  return (
    <div class="choice">
      <input
        id={id}
        type="radio"
        name={group}
        checked={checked}
        aria-describedby={`${id}-hint`}
        onChange={() => onChoose(value)}
      />
      <label for={id}>{text(`export-${id}`)}</label>
      <p class="hint small" id={`${id}-hint`}>
        {text(`export-${id}-hint`)}
      </p>
    </div>
  );
}

function Parts({ choice, onChoice }: Pick<ExportFormProps, 'choice' | 'onChoice'>) {
  const text = useText();
  const offered = partsOf(choice);
  if (offered.length === 0) return null;
  const toggle = (part: ExportPart) => {
    const include = exportParts.filter((each) => choice.include.includes(each) !== (each === part));
    onChoice({ ...choice, include });
  };
  return (
    <fieldset>
      <legend class="legend">{text('export-include')}</legend>
      {offered.map((part) => (
        <div key={part} class="choice">
          <input
            id={`include-${part}`}
            type="checkbox"
            checked={choice.include.includes(part)}
            onChange={() => toggle(part)}
          />
          <label for={`include-${part}`}>{text(`export-include-${part}`)}</label>
        </div>
      ))}
    </fieldset>
  );
}
