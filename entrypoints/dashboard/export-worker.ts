import type { Annotation } from '../../utils/core/annotation';
import type { ExportStage, OnStage } from '../../utils/core/export-stage';
import { isSaved, mediaType } from '../../utils/export/file-name';
import { type FileLook, lookAt } from '../../utils/export/look-at';
import { type FileRequest, type MadeFile, makeFile } from '../../utils/export/make-file';

/** What the page sends: a request without its annotations, these in slices, then the word to begin. */
export type ToWorker =
  | { readonly kind: 'request'; readonly request: FileRequest }
  | { readonly kind: 'annotations'; readonly annotations: readonly Annotation[] }
  | { readonly kind: 'make' }
  | { readonly kind: 'look' };

/** What the worker sends: how far it has got, and one answer at the end. */
export type FromWorker =
  | { readonly kind: 'stage'; readonly stage: ExportStage; readonly share: number | null }
  | { readonly kind: 'made'; readonly made: HandedFile | FileLook }
  | { readonly kind: 'failed' };

/** A file that was made: its bytes, or the text that is to be printed or copied, and the plain text that goes with it. */
export type HandedFile =
  | { readonly kind: 'file'; readonly file: Blob }
  | { readonly kind: 'text'; readonly markup: string; readonly plain: string };

let request: FileRequest | null = null;
const annotations: Annotation[] = [];

// Files are made here, so that the page stays fluid and a file that takes too long can be given up.
addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'request':
      request = data.request;
      return;
    case 'annotations':
      annotations.push(...data.annotations);
      return;
    case 'make':
      return void answer(async (asked, onStage) => handed(asked, await makeFile(asked, onStage)));
    case 'look':
      return void answer(lookAt);
  }
});

async function answer(make: (request: FileRequest, onStage: OnStage) => Promise<HandedFile | FileLook>): Promise<void> {
  try {
    if (!request) throw new Error('nothing was asked for');
    const made = await make({ ...request, everything: { ...request.everything, annotations } }, tell);
    post({ kind: 'made', made });
  } catch {
    // What went wrong may hold words of the record, so it is not handed on.
    post({ kind: 'failed' });
  }
}

const post = (message: FromWorker) => postMessage(message);
const tell: OnStage = (stage, share) => post({ kind: 'stage', stage, share });

/** A file is handed over as a `Blob`, of which nothing is copied: megabytes of text would hold the page up for a second. */
function handed({ format }: FileRequest, { content, plain }: MadeFile): HandedFile {
  if (!isSaved(format)) return { kind: 'text', markup: String(content), plain: plain ?? '' };
  return { kind: 'file', file: new Blob([content as BlobPart], { type: mediaType(format) }) };
}
