import type { ComponentChildren } from 'preact';
import { useText } from './text';

/** What a field's input must carry, so that its hint and error are read with it. */
export interface InputLinks {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  /** The input itself, given what ties it to its label, hint and error. */
  readonly children: (links: InputLinks) => ComponentChildren;
}

/** A labelled input with its hint and error. */
export function Field({ id, label, hint, error, children }: FieldProps) {
  const text = useText();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label class="field-label" for={id}>
        {label}
      </label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          <span class="visually-hidden">{text('error-prefix')} </span>
          {error}
        </p>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
    </div>
  );
}
