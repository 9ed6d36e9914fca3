import type { Everything } from '../../utils/core/everything';
import { type BackupProblem, isBackup, openBackup, sealBackup } from '../../utils/export/backup';
import { everythingAsJson, type FileProblem, MAX_FILE, parseExportFile } from '../../utils/export/json';
import type { Made } from '../../utils/export/json-file';

/** Work on a file that would keep the page from answering, and so is done by a worker. */
export type FileTask =
  | {
      readonly kind: 'seal';
      readonly everything: Everything;
      readonly made: Made;
      readonly passphrase: string;
    }
  /** `passphrase` is `null` until somebody has been asked for it. */
  | { readonly kind: 'open'; readonly file: Blob; readonly passphrase: string | null };

/** What the worker is at. */
export type FileStep = 'reading' | 'decrypting' | 'checking' | 'writing' | 'encrypting';

/** What the worker answers: steps, and one result at the end. */
export type FileAnswer =
  | { readonly kind: 'step'; readonly step: FileStep }
  | { readonly kind: 'sealed'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'opened'; readonly everything: Everything; readonly made: Made }
  | { readonly kind: 'needs passphrase' }
  | { readonly kind: 'bad backup'; readonly problem: BackupProblem }
  | { readonly kind: 'bad file'; readonly problem: FileProblem }
  /** The browser could not read the file, or has no memory left for it. */
  | { readonly kind: 'failed' };

/** Does a task; `onStep` is told what it is at. Never rejects. */
export async function doFileTask(task: FileTask, onStep: (step: FileStep) => void): Promise<FileAnswer> {
  try {
    return task.kind === 'seal' ? await seal(task, onStep) : await open(task, onStep);
  } catch {
    return { kind: 'failed' };
  }
}

async function seal(
  { everything, made, passphrase }: FileTask & { readonly kind: 'seal' },
  onStep: (step: FileStep) => void,
): Promise<FileAnswer> {
  onStep('writing');
  const json = everythingAsJson(everything, made);
  onStep('encrypting');
  return { kind: 'sealed', bytes: new Uint8Array(await sealBackup(json, passphrase)) };
}

/** What the age format adds to a file: its header, and a little every 64 kB. */
const AGE_ADDS = 1 + 1 / 1_000;

async function open(
  { file, passphrase }: FileTask & { readonly kind: 'open' },
  onStep: (step: FileStep) => void,
): Promise<FileAnswer> {
  // A file that is too big is not even read: it could fill the memory.
  if (file.size > MAX_FILE * AGE_ADDS + 2_000) return { kind: 'bad file', problem: { kind: 'too big' } };
  onStep('reading');
  const read = new Uint8Array(await file.arrayBuffer());
  if (!isBackup(read)) return check(read, onStep);
  if (passphrase === null) return { kind: 'needs passphrase' };
  onStep('decrypting');
  const opened = await openBackup(read, passphrase);
  return opened.ok ? check(opened.bytes, onStep) : { kind: 'bad backup', problem: opened.problem };
}

function check(bytes: Uint8Array, onStep: (step: FileStep) => void): FileAnswer {
  onStep('checking');
  const parsed = parseExportFile(bytes);
  if (!parsed.ok) return { kind: 'bad file', problem: parsed.problem };
  return { kind: 'opened', everything: parsed.everything, made: parsed.made };
}
