import { useState } from 'preact/hooks';
import type { MergeResult } from '../../utils/core/merge';
import { Button } from '../basics/button';
import { Dialog } from '../basics/dialog';
import { ErrorSummary, type FormError } from '../basics/error-summary';
import { Field } from '../basics/field';
import { useText } from '../basics/text';
import { type ForeignTag, TagMap } from './tag-map';

/** A file that was read: what is in it, or a sentence that says what is wrong and where. */
export type ReadFile =
  | { readonly ok: true; readonly contents: FileContents; readonly merge: () => Promise<MergedFile> }
  | ({ readonly ok: true } & ForeignContents)
  | { readonly ok: false; readonly problem: string };

/** What a file of another tool holds; its tags have to be given dimensions. */
export interface ForeignContents {
  readonly foreign: {
    readonly name: string;
    readonly review: string;
    readonly annotations: number;
    readonly leftOut: number;
    readonly tags: readonly ForeignTag[];
    readonly dimensions: readonly { readonly id: string; readonly name: string }[];
  };
  /** `tags` with the dimensions that were chosen. */
  readonly adopt: (tags: readonly ForeignTag[]) => Promise<MergedFile>;
}

/** How many things a file holds. */
export interface FileContents {
  readonly name: string;
  readonly reviews: number;
  readonly records: number;
  readonly sources: number;
  readonly annotations: number;
}

/** What became of the file's annotations, or a sentence that says why nothing was written. */
export type MergedFile =
  | {
      readonly ok: true;
      readonly counts: MergeResult;
    }
  | { readonly ok: false; readonly problem: string };

/** In the order they are told. */
const results = ['added', 'updated', 'unchanged', 'older', 'conflicting'] as const;

type Step =
  | { readonly kind: 'choose' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'ready'; readonly file: ReadFile & { readonly ok: true } }
  | { readonly kind: 'done'; readonly counts: MergeResult };

interface ImportDialogProps {
  /** Reads and checks a file; writes nothing. Never rejects. */
  readonly onRead: (file: File) => Promise<ReadFile>;
  readonly onClose: () => void;
}

/** Reads a file, says what is in it, merges it when told to, and says what became of it. */
export function ImportDialog({ onRead, onClose }: ImportDialogProps) {
  const text = useText();
  const [step, setStep] = useState<Step>({ kind: 'choose' });
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const fail = (problem: string) => {
    setErrors([{ text: problem, fieldId: 'import-file' }]);
    setStep({ kind: 'choose' });
  };
  const read = async (chosen: File | undefined) => {
    if (!chosen) return;
    setErrors([]);
    setStep({ kind: 'busy' });
    const file = await onRead(chosen);
    if (file.ok) setStep({ kind: 'ready', file });
    else fail(file.problem);
  };
  const merge = async (work: () => Promise<MergedFile>) => {
    setStep({ kind: 'busy' });
    const merged = await work();
    if (merged.ok) setStep({ kind: 'done', counts: merged.counts });
    else fail(merged.problem);
  };
  return (
    <Dialog title={text('import-title')} onClose={onClose}>
      <ErrorSummary errors={errors} />
      {step.kind === 'choose' && <ChooseFile error={errors[0]?.text ?? null} onChoose={read} />}
      {step.kind === 'ready' && <Ready file={step.file} onImport={merge} />}
      <div role="status">
        {step.kind === 'busy' && <p>{text('import-busy')}</p>}
        {step.kind === 'done' && <Result counts={step.counts} />}
      </div>
      {step.kind === 'done' && (
        <Button look="primary" onClick={onClose}>
          {text('import-finish')}
        </Button>
      )}
    </Dialog>
  );
}

interface ChooseFileProps {
  readonly error: string | null;
  readonly onChoose: (file: File | undefined) => void;
}

function ChooseFile({ error, onChoose }: ChooseFileProps) {
  const text = useText();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    onChoose(event.dataTransfer?.files[0]);
  };
  return (
    <section
      class="drop-zone"
      aria-label={text('import-drop')}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <Field id="import-file" label={text('import-file')} hint={text('import-hint')} error={error}>
        {(links) => (
          <input
            {...links}
            type="file"
            accept=".json,.jsonld,application/json,application/ld+json"
            onChange={(event) => onChoose(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
      <p class="hint small">{text('import-drop')}</p>
    </section>
  );
}

interface ReadyProps {
  readonly file: ReadFile & { readonly ok: true };
  readonly onImport: (work: () => Promise<MergedFile>) => void;
}

function Ready({ file, onImport }: ReadyProps) {
  if ('foreign' in file) return <Foreign contents={file} onImport={onImport} />;
  return <Contents contents={file.contents} onImport={() => onImport(file.merge)} />;
}

interface ForeignProps {
  readonly contents: ForeignContents;
  readonly onImport: (work: () => Promise<MergedFile>) => void;
}

function Foreign({ contents: { foreign, adopt }, onImport }: ForeignProps) {
  const text = useText();
  const [tags, setTags] = useState(foreign.tags);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const { name, review, annotations, leftOut, dimensions } = foreign;
  const start = () => {
    if (tags.some(({ dimension }) => dimension !== null)) onImport(() => adopt(tags));
    else setErrors([{ text: text('import-tags-missing'), fieldId: 'tag-0' }]);
  };
  return (
    <>
      <ErrorSummary errors={errors} />
      <p>{text('import-foreign', { name, review, annotations })}</p>
      {leftOut > 0 && <p>{text('import-foreign-left-out', { count: leftOut })}</p>}
      <TagMap tags={tags} dimensions={dimensions} onChange={setTags} />
      <p>{text('import-foreign-what-happens')}</p>
      {tags.length > 0 && (
        <Button look="primary" onClick={start}>
          {text('import-merge')}
        </Button>
      )}
    </>
  );
}

function Contents({ contents, onImport }: { readonly contents: FileContents; readonly onImport: () => void }) {
  const text = useText();
  return (
    <>
      <p>{text('import-contents', { ...contents })}</p>
      <p>{text('import-what-happens')}</p>
      <Button look="primary" onClick={onImport}>
        {text('import-merge')}
      </Button>
    </>
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
      </ul>
    </>
  );
}
