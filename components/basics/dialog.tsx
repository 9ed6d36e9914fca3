import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from './button';
import { useText } from './text';

interface DialogProps {
  readonly title: string;
  /** Asked for by Esc or the close button; the owner takes the dialog out. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A modal dialog, open as long as it is rendered. The browser keeps focus in it and gives it back. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const text = useText();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    // Closed before it is taken out, or focus would not go back to what opened it.
    return () => opened?.close();
  }, []);
  const cancel = (event: Event) => {
    event.preventDefault();
    onClose();
  };
  return (
    <dialog class="dialog" aria-labelledby={titleId} ref={dialog} onCancel={cancel}>
      <div class="dialog-head">
        <h2 class="heading-m" id={titleId}>
          {title}
        </h2>
        <Button look="quiet" onClick={onClose}>
          {text('close')}
        </Button>
      </div>
      {children}
    </dialog>
  );
}
