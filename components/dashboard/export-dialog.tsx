import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../basics/button';
import { Dialog } from '../basics/dialog';
import { ErrorSummary, type FormError } from '../basics/error-summary';
import { useText } from '../basics/text';
import { contentsOf, type ExportChoice, type ExportFormat } from './export-choice';
import { ExportForm } from './export-form';
import { type Look, LookView } from './export-look';

interface ExportDialogProps {
  readonly choice: ExportChoice;
  readonly onChoice: (choice: ExportChoice) => void;
  /** What the file will be about, a line each, for a format. */
  readonly scope: (format: ExportFormat) => readonly string[];
  /** `null` for what is no file. */
  readonly fileName: (format: ExportFormat) => string | null;
  /** What the file will hold. Rejects when it can't be told, or was given up. */
  readonly look: (choice: ExportChoice, signal: AbortSignal) => Promise<Look>;
  /** Makes the file and hands it on. Rejects when it can't be made, or was given up. */
  readonly make: (choice: ExportChoice, signal: AbortSignal) => Promise<void>;
  /** How a document looks. */
  readonly style: () => CSSStyleSheet;
  /** Opens the list of names to replace. */
  readonly onNames: () => void;
  readonly onClose: () => void;
}

type Step =
  | { readonly kind: 'choose' }
  | { readonly kind: 'busy'; readonly giveUp: AbortController; readonly what: 'look' | 'make' }
  | { readonly kind: 'look'; readonly look: Look };

/** Asks which file and what it may tell, shows what will be in it and which names are left, then makes it. */
export function ExportDialog(props: ExportDialogProps) {
  const { choice, onChoice, onClose } = props;
  const text = useText();
  const [step, setStep] = useState<Step>({ kind: 'choose' });
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = async <T,>(
    what: 'look' | 'make',
    work: (signal: AbortSignal) => Promise<T>,
    next: (made: T) => Step | null,
  ) => {
    const giveUp = new AbortController();
    running.current = giveUp;
    setErrors([]);
    setStep({ kind: 'busy', giveUp, what });
    try {
      const made = await work(giveUp.signal);
      if (giveUp.signal.aborted) return;
      const after = next(made);
      if (after) setStep(after);
    } catch {
      if (!giveUp.signal.aborted) setErrors([{ text: text('export-failed'), fieldId: `format-${choice.format}` }]);
      setStep({ kind: 'choose' });
    }
  };
  const look = () => {
    if (choice.content === null && contentsOf(choice.format).length > 0) {
      setErrors([{ text: text('export-content-missing'), fieldId: 'content-quotations' }]);
      return;
    }
    void run(
      'look',
      (signal) => props.look(choice, signal),
      (seen) => ({ kind: 'look', look: seen }),
    );
  };
  const make = () => {
    const after = () => {
      onClose();
      return null;
    };
    void run('make', (signal) => props.make(choice, signal), after);
  };
  return (
    <Dialog title={text('export-title')} onClose={onClose}>
      <ErrorSummary errors={errors} />
      {step.kind === 'choose' && (
        <ExportForm
          {...props}
          choice={choice}
          onChoice={onChoice}
          missing={errors[0]?.fieldId === 'content-quotations'}
          onSubmit={look}
        />
      )}
      <div role="status">{step.kind === 'busy' && <Busy what={step.what} onGiveUp={() => step.giveUp.abort()} />}</div>
      {step.kind === 'look' && (
        <LookView
          style={props.style}
          choice={choice}
          look={step.look}
          fileName={props.fileName(choice.format)}
          onNames={props.onNames}
          onBack={() => setStep({ kind: 'choose' })}
          onSave={make}
        />
      )}
    </Dialog>
  );
}

/** Says that something is under way, and can be stopped; what it is takes seconds when there is much. */
function Busy({ what, onGiveUp }: { readonly what: 'look' | 'make'; readonly onGiveUp: () => void }) {
  const text = useText();
  return (
    <div class="export-busy">
      <p id="export-busy">{text(`export-busy-${what}`)}</p>
      <progress aria-labelledby="export-busy" />
      <Button onClick={onGiveUp}>{text('export-give-up')}</Button>
    </div>
  );
}
