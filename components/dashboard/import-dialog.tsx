import { useState } from 'preact/hooks';
import type { Codebook } from '../../utils/core/codebook';
import type { MergeResult } from '../../utils/core/merge';
import { Button } from '../basics/button';
import { Dialog } from '../basics/dialog';
import { ErrorSummary, type FormError } from '../basics/error-summary';
import { useText } from '../basics/text';
import { ChooseFile } from './choose-file';
import { CodebookEditor } from './codebook-editor';
import { FilePassphrase } from './file-passphrase';
import { type ForeignContents, ForeignForm } from './foreign-form';
import type { MergedFile } from './merged-file';
import { type FileContents, type MergePreviews, RestorePreview } from './restore-preview';

/** A file that was read: what is in it, that it needs a passphrase, or what is wrong with it and where. */
export type ReadFile =
  | ReadyFile
  | ForeignFile
  | CodebookFile
  | { readonly kind: 'locked' }
  | { readonly kind: 'bad'; readonly problem: string };

/** A file of another tool: its tags have to be given dimensions. */
export interface ForeignFile extends ForeignContents {
  readonly kind: 'foreign';
}

/** A codebook of another tool, to be looked through before it is kept. */
interface CodebookFile {
  readonly kind: 'codebook';
  readonly name: string;
  readonly codebook: Codebook;
  /** Texts that are longer than what is kept were cut. */
  readonly cut: boolean;
}

interface ReadyFile {
  readonly kind: 'ready';
  readonly contents: FileContents;
  readonly previews: MergePreviews;
  readonly merge: (bringBack: boolean, onStep: (words: string) => void) => Promise<MergedFile>;
}

export type { MergedFile };

/** In the order they are told. */
const results = ['added', 'updated', 'unchanged', 'older', 'conflicting'] as const;

type Step =
  | { readonly kind: 'choose' }
  | { readonly kind: 'locked'; readonly file: File }
  | { readonly kind: 'busy'; readonly words: string }
  | { readonly kind: 'ready'; readonly file: ReadyFile }
  | { readonly kind: 'foreign'; readonly file: ForeignFile }
  | { readonly kind: 'codebook'; readonly file: CodebookFile }
  | { readonly kind: 'kept'; readonly name: string }
  | { readonly kind: 'done'; readonly counts: MergeResult };

interface ImportDialogProps {
  /** Reads and checks a file and says what merging it would do; writes nothing. Never rejects. */
  readonly onRead: (file: File, passphrase: string | null, onStep: (words: string) => void) => Promise<ReadFile>;
  readonly newId: () => string;
  /** Keeps a codebook; whether it was stored. */
  readonly onSaveCodebook: (codebook: Codebook) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Reads a file or a backup, says what importing it would do, does it when told to, and says what became of it. */
export function ImportDialog({ onRead, newId, onSaveCodebook, onClose }: ImportDialogProps) {
  const text = useText();
  const [step, setStep] = useState<Step>({ kind: 'choose' });
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const busy = (words: string) => setStep({ kind: 'busy', words });
  const read = async (chosen: File, passphrase: string | null) => {
    setErrors([]);
    busy(text('import-busy'));
    const file = await onRead(chosen, passphrase, busy);
    if (file.kind === 'ready') setStep({ kind: 'ready', file });
    else if (file.kind === 'foreign') setStep({ kind: 'foreign', file });
    else if (file.kind === 'codebook') setStep({ kind: 'codebook', file });
    else if (file.kind === 'locked') setStep({ kind: 'locked', file: chosen });
    else {
      setErrors([{ text: file.problem, fieldId: passphrase === null ? 'import-file' : 'file-passphrase' }]);
      setStep(passphrase === null ? { kind: 'choose' } : { kind: 'locked', file: chosen });
    }
  };
  const merge = async (work: () => Promise<MergedFile>) => {
    busy(text('import-busy'));
    const merged = await work();
    if (merged.ok) setStep({ kind: 'done', counts: merged.counts });
    else {
      setErrors([{ text: merged.problem, fieldId: 'import-file' }]);
      setStep({ kind: 'choose' });
    }
  };
  const error = errors[0]?.text ?? null;
  return (
    <Dialog title={text('import-title')} onClose={onClose}>
      <ErrorSummary errors={errors} />
      {step.kind === 'choose' && <ChooseFile error={error} onChoose={(file) => file && void read(file, null)} />}
      {step.kind === 'locked' && (
        <FilePassphrase
          name={step.file.name}
          error={error}
          onOpen={(typed) => void read(step.file, typed)}
          onBack={() => setStep({ kind: 'choose' })}
        />
      )}
      {step.kind === 'ready' && (
        <RestorePreview {...step.file} onImport={(bringBack) => void merge(() => step.file.merge(bringBack, busy))} />
      )}
      {step.kind === 'foreign' && <ForeignForm contents={step.file} onImport={(work) => void merge(work)} />}
      {step.kind === 'codebook' && (
        <>
          <p>{text('import-codebook', { name: step.file.name, count: step.file.codebook.dimensions.length })}</p>
          {step.file.cut && <p>{text('import-codebook-cut')}</p>}
          <CodebookEditor
            codebook={step.file.codebook}
            newId={newId}
            onCancel={() => setStep({ kind: 'choose' })}
            onSave={async (codebook) => {
              if (await onSaveCodebook(codebook)) setStep({ kind: 'kept', name: codebook.name });
            }}
          />
        </>
      )}
      <div role="status">
        {step.kind === 'busy' && (
          <p>
            <progress aria-label={step.words} /> {step.words}
          </p>
        )}
        {step.kind === 'done' && <Result counts={step.counts} />}
        {step.kind === 'kept' && <p>{text('import-codebook-kept', { name: step.name })}</p>}
      </div>
      {(step.kind === 'done' || step.kind === 'kept') && (
        <Button look="primary" onClick={onClose}>
          {text('import-finish')}
        </Button>
      )}
    </Dialog>
  );
}

function Result({ counts }: { readonly counts: MergeResult }) {
  const text = useText();
  return (
    <>
      <p>
        <strong>{text('import-done')}</strong>
      </p>
      <ul>
        {results.map((name) => (
          <li key={name}>{text(`import-${name}`, { count: counts[name] })}</li>
        ))}
        {counts.erased > 0 && <li>{text('import-erased', { count: counts.erased })}</li>}
      </ul>
    </>
  );
}
