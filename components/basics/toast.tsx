import { Button } from './button';
import { useText } from './text';

/** A short word that something was done, with the way back where there is one. */
export interface ToastMessage {
  readonly text: string;
  readonly action: { readonly label: string; readonly run: () => void } | null;
  /** Whether it is still of use when the page beside the panel has become another. */
  readonly stays?: true;
}

interface ToastProps {
  /** `null` while there is nothing to say; the live region stays, or screen readers would miss the first word. */
  readonly message: ToastMessage | null;
  readonly onClose: () => void;
}

/** Says what was done without taking focus. It stays until closed or replaced: reading time differs. */
export function Toast({ message, onClose }: ToastProps) {
  const text = useText();
  return (
    <div class="toast-region" role="status">
      {message && (
        <div class="toast">
          <span class="toast-text">{message.text}</span>
          {message.action && (
            <Button look="quiet" onClick={message.action.run}>
              {message.action.label}
            </Button>
          )}
          <Button look="quiet" onClick={onClose}>
            {text('close')}
          </Button>
        </div>
      )}
    </div>
  );
}
