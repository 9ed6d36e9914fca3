import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './button';
import { useText } from './text';

interface DialogProps {
  readonly title: string;
  /** Asked for by Esc or the close button; the owner takes the dialog out. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A modal dialog, open as long as it is rendered. Focus stays in it and then goes back to what opened it. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const text = useText();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const opener = document.activeElement;
    const opened = dialog.current;
    opened?.showModal();
    return () => {
      opened?.close();
      // A browser gives focus back only from a dialog that is still in the document.
      if (opener instanceof HTMLElement) opener.focus();
    };
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
