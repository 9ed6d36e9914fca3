import { useState } from 'preact/hooks';
import { Button } from '../basics/button';
import { Dialog } from '../basics/dialog';
import { ErrorSummary, type FormError } from '../basics/error-summary';
import { useText } from '../basics/text';

/** The files that can be saved; what they hold is the owner's business. */
export type ExportFormat = 'summary' | 'csv' | 'json';
export type ExportContent = 'quotations' | 'counts';

const formats: readonly ExportFormat[] = ['summary', 'csv', 'json'];
const contents: readonly ExportContent[] = ['quotations', 'counts'];

interface ExportDialogProps {
  /** What the file will be about, a line each, for a format. */
  readonly scope: (format: ExportFormat) => readonly string[];
  readonly fileName: (format: ExportFormat) => string;
  readonly onSave: (format: ExportFormat, content: ExportContent) => void;
  readonly onClose: () => void;
}

/** Asks which file and what it may tell, and says before saving what will be in it. */
export function ExportDialog({ scope, fileName, onSave, onClose }: ExportDialogProps) {
  const text = useText();
  const [format, setFormat] = useState<ExportFormat>('summary');
  // Nothing is chosen beforehand: one choice would empty evidence, the other give quotations away unasked.
  const [content, setContent] = useState<ExportContent | null>(null);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const submit = (event: Event) => {
    event.preventDefault();
    if (content) onSave(format, content);
    else setErrors([{ text: text('export-content-missing'), fieldId: 'content-quotations' }]);
  };
  return (
    <Dialog title={text('export-title')} onClose={onClose}>
      <ErrorSummary errors={errors} />
      <form onSubmit={submit}>
        <fieldset>
          <legend class="legend">{text('export-format')}</legend>
          {formats.map((each) => (
            <Choice key={each} group="format" value={each} checked={format === each} onChoose={setFormat} />
          ))}
        </fieldset>
        <fieldset>
          <legend class="legend">{text('export-content')}</legend>
          {errors[0] && !content && <p class="field-error">{errors[0].text}</p>}
          {contents.map((each) => (
            <Choice key={each} group="content" value={each} checked={content === each} onChoose={setContent} />
          ))}
        </fieldset>
        <Preview format={format} content={content} lines={scope(format)} fileName={fileName(format)} />
        <Button type="submit" look="primary">
          {text('export-save')}
        </Button>
      </form>
    </Dialog>
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

interface PreviewProps {
  readonly format: ExportFormat;
  readonly content: ExportContent | null;
  readonly lines: readonly string[];
  readonly fileName: string;
}

function Preview({ format, content, lines, fileName }: PreviewProps) {
  const text = useText();
  return (
    <section class="preview" aria-live="polite" aria-labelledby="preview-title">
      <h3 class="heading-s" id="preview-title">
        {text('export-preview')}
      </h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        <li>{text(content ? `export-preview-${format}-${content}` : 'export-preview-not-chosen')}</li>
        <li>{text('export-preview-name', { name: fileName })}</li>
      </ul>
    </section>
  );
}
