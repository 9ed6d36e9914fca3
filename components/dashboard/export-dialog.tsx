import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExportStage, OnStage } from '../../utils/core/export-stage';
import { Button } from '../basics/button';
import { Dialog } from '../basics/dialog';
import { ErrorSummary, type FormError } from '../basics/error-summary';
import { useText } from '../basics/text';
import { contentsOf, type ExportChoice, type ExportFormat } from './export-choice';
import { ExportForm } from './export-form';
import { type Look, LookView } from './export-look';

/** What the dialog is given. */
export interface ExportDialogProps {
  readonly choice: ExportChoice;
  readonly onChoice: (choice: ExportChoice) => void;
  /** What the file will be about, a line each, for a format. */
  readonly scope: (format: ExportFormat) => readonly string[];
  /** `null` for what is no file. */
  readonly fileName: (format: ExportFormat) => string | null;
  /** What the file will hold. Rejects when it can't be told, or was given up. */
  readonly look: (choice: ExportChoice, signal: AbortSignal, onStage: OnStage) => Promise<Look>;
  /** Makes the file and hands it on. Rejects when it can't be made, or was given up. */
  readonly make: (choice: ExportChoice, signal: AbortSignal, onStage: OnStage) => Promise<void>;
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
  const done = useSignal<Done | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = async <T,>(
    what: 'look' | 'make',
    work: (signal: AbortSignal, onStage: OnStage) => Promise<T>,
    next: (made: T) => Step | null,
  ) => {
    const giveUp = new AbortController();
    running.current = giveUp;
    setErrors([]);
    done.value = null;
    setStep({ kind: 'busy', giveUp, what });
    try {
      const made = await work(giveUp.signal, (stage, share) => {
        const whole = share === null ? null : Math.floor(share * 100);
        const { stage: was, share: before } = done.peek() ?? {};
        if (stage !== was || whole !== before) done.value = { stage, share: whole };
      });
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
      (signal, onStage) => props.look(choice, signal, onStage),
      (seen) => ({ kind: 'look', look: seen }),
    );
  };
  const make = () => {
    const after = () => {
      onClose();
      return null;
    };
    void run('make', (signal, onStage) => props.make(choice, signal, onStage), after);
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
      <p role="status" id="export-busy">
        {step.kind === 'busy' && text(`export-busy-${step.what}`)}
      </p>
      {step.kind === 'busy' && <Busy done={done} onGiveUp={() => step.giveUp.abort()} />}
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

/** How much of a stage is done, in whole per cent; `null` where that can't be told. */
interface Done {
  readonly stage: ExportStage;
  readonly share: number | null;
}

interface BusyProps {
  readonly done: ReadonlySignal<Done | null>;
  readonly onGiveUp: () => void;
}

/** How far it has got, which nobody is told again and again, and the way to stop it. */
function Busy({ done, onGiveUp }: BusyProps) {
  const text = useText();
  const { stage = 'reading', share = null } = done.value ?? {};
  const words = text(`export-stage-${stage}`);
  const said = share === null ? words : text('export-stage-share', { words, share });
  return (
    <div class="export-busy">
      {/* A bar without `value` is one that does not say how much is done. */}
      <progress max={100} value={share ?? undefined} aria-labelledby="export-busy" aria-valuetext={said} />
      <span class="small quiet" aria-hidden="true">
        {said}
      </span>
      <Button onClick={onGiveUp}>{text('export-give-up')}</Button>
    </div>
  );
}
