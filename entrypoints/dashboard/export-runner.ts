import type { Everything } from '../../utils/core/everything';
import type { OnStage } from '../../utils/core/export-stage';
import type { FileLook } from '../../utils/export/look-at';
import type { FileRequest } from '../../utils/export/make-file';
import type { FromWorker, HandedFile, ToWorker } from './export-worker';

/** Annotations sent at a time: copying them takes a few milliseconds. */
const SLICE = 500;

/**
 * Makes files in a worker. Both reject when it fails, or with the signal's reason when given up; `onStage` is told how
 * far they have got. A worker is kept for what is asked next of the same annotations, as copying them is what the page
 * has most to do with.
 */
export interface ExportRunner {
  readonly make: (request: FileRequest, signal: AbortSignal, onStage?: OnStage) => Promise<HandedFile>;
  readonly look: (request: FileRequest, signal: AbortSignal, onStage?: OnStage) => Promise<FileLook>;
  /** Lets go of the kept worker, and of the copy it has. */
  readonly end: () => void;
}

interface Kept {
  readonly worker: Worker;
  readonly annotations: Everything['annotations'];
}

interface Asked {
  readonly kind: 'make' | 'look';
  readonly request: FileRequest;
  readonly signal: AbortSignal;
  readonly onStage: OnStage | undefined;
}

/** A runner over workers that `start` makes. */
export function createExportRunner(start: () => Worker): ExportRunner {
  let kept: Kept | null = null;
  const end = () => {
    kept?.worker.terminate();
    kept = null;
  };
  async function ask<T>(asked: Asked): Promise<T> {
    const { annotations } = asked.request.everything;
    if (kept?.annotations !== annotations) end();
    const known = kept;
    kept = null;
    const worker = known?.worker ?? start();
    let again = false;
    try {
      const answer = await answerTo(worker, asked, known === null);
      again = !asked.signal.aborted;
      return answer as T;
    } finally {
      end();
      if (again) kept = { worker, annotations };
      else worker.terminate();
    }
  }
  return {
    make: (request, signal, onStage) => ask<HandedFile>({ kind: 'make', request, signal, onStage }),
    look: (request, signal, onStage) => ask<FileLook>({ kind: 'look', request, signal, onStage }),
    end,
  };
}

async function answerTo(worker: Worker, asked: Asked, isNew: boolean): Promise<unknown> {
  const { kind, request, signal, onStage } = asked;
  signal.throwIfAborted();
  const heard = new AbortController();
  try {
    const answer = answerOf(worker, asked, heard.signal);
    // Looked at below; a worker that breaks while it is sent to must not be an unhandled rejection.
    answer.catch(() => {});
    const send = (message: ToWorker) => worker.postMessage(message);
    const { everything } = request;
    const { annotations } = everything;
    send({ kind: 'request', request: { ...request, everything: { ...everything, annotations: [] } } });
    for (let at = 0; isNew && at < annotations.length && !signal.aborted; at += SLICE) {
      onStage?.('reading', at / annotations.length);
      send({ kind: 'annotations', annotations: annotations.slice(at, at + SLICE) });
      await nextTask();
    }
    send({ kind });
    return await answer;
  } finally {
    heard.abort();
  }
}

function answerOf(worker: Worker, { signal, onStage }: Asked, heard: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error('the file could not be made'));
    signal.addEventListener('abort', () => reject(signal.reason), { signal: heard });
    const hear = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'stage') onStage?.(data.stage, data.share);
      else if (data.kind === 'made') resolve(data.made);
      else fail();
    };
    worker.addEventListener('message', hear, { signal: heard });
    worker.addEventListener('error', fail, { signal: heard });
  });
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
