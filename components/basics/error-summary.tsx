import { useEffect, useId, useRef } from 'preact/hooks';
import { useText } from './text';

/** One thing that is wrong; `fieldId` is the id of the field to mend, or `null` when there is none. */
export interface FormError {
  readonly text: string;
  readonly fieldId: string | null;
}

/** Everything that is wrong, on top of its view; takes focus whenever the errors change. */
export function ErrorSummary({ errors }: { readonly errors: readonly FormError[] }) {
  const text = useText();
  const titleId = useId();
  const box = useRef<HTMLDivElement>(null);
  // A new list of errors must be read out again.
  useEffect(() => box.current?.focus(), [errors]);
  if (errors.length === 0) return null;
  return (
    <div class="error-summary" role="alert" aria-labelledby={titleId} tabIndex={-1} ref={box}>
      <h2 class="error-summary-title" id={titleId}>
        {text('error-title')}
      </h2>
      <ul>
        {errors.map((error) => (
          <li key={error.text}>{error.fieldId ? <a href={`#${error.fieldId}`}>{error.text}</a> : error.text}</li>
        ))}
      </ul>
    </div>
  );
}
