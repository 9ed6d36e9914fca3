import type { Annotation } from '../../utils/core/annotation';
import { type FileLook, lookAt } from '../../utils/export/look-at';
import { type FileRequest, type MadeFile, makeFile } from '../../utils/export/make-file';

/** What the page sends: a request without its annotations, these in slices, then the word to begin. */
export type ToWorker =
  | { readonly kind: 'request'; readonly request: FileRequest }
  | { readonly kind: 'annotations'; readonly annotations: readonly Annotation[] }
  | { readonly kind: 'make' }
  | { readonly kind: 'look' };

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
      return void answer(makeFile);
    case 'look':
      return void answer(lookAt);
  }
});

async function answer(make: (request: FileRequest) => Promise<MadeFile | FileLook>): Promise<void> {
  try {
    if (!request) throw new Error('nothing was asked for');
    const made = await make({ ...request, everything: { ...request.everything, annotations } });
    postMessage({ ok: true, made }, { transfer: bytesIn(made) });
  } catch {
    // What went wrong may hold words of the record, so it is not handed on.
    postMessage({ ok: false });
  }
}

/** Bytes are handed over and not copied, which would hold the page up. */
function bytesIn(made: MadeFile | FileLook): Transferable[] {
  return 'content' in made && typeof made.content !== 'string' ? [made.content.buffer] : [];
}
