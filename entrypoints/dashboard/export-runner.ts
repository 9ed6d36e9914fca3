import type { FileLook } from '../../utils/export/look-at';
import type { FileRequest } from '../../utils/export/make-file';
import type { HandedFile, ToWorker } from './export-worker';

/** Annotations sent at a time: copying them takes a few milliseconds. */
const SLICE = 500;

type Answer = { readonly ok: true; readonly made: unknown } | { readonly ok: false };

/** Makes files in a worker of their own each. Both reject when it fails, or with the signal's reason when given up. */
export interface ExportRunner {
  readonly make: (request: FileRequest, signal: AbortSignal) => Promise<HandedFile>;
  readonly look: (request: FileRequest, signal: AbortSignal) => Promise<FileLook>;
}

/** A runner over workers that `start` makes. */
export function createExportRunner(start: () => Worker): ExportRunner {
  return {
    make: (request, signal) => ask<HandedFile>(start(), 'make', request, signal),
    look: (request, signal) => ask<FileLook>(start(), 'look', request, signal),
  };
}

async function ask<T>(worker: Worker, kind: 'make' | 'look', request: FileRequest, signal: AbortSignal): Promise<T> {
  try {
    signal.throwIfAborted();
    const answer = answerOf(worker, signal);
    // Looked at below; a worker that breaks while it is sent to must not be an unhandled rejection.
    answer.catch(() => {});
    const send = (message: ToWorker) => worker.postMessage(message);
    const { everything } = request;
    send({ kind: 'request', request: { ...request, everything: { ...everything, annotations: [] } } });
    for (let at = 0; at < everything.annotations.length && !signal.aborted; at += SLICE) {
      send({ kind: 'annotations', annotations: everything.annotations.slice(at, at + SLICE) });
      await nextTask();
    }
    send({ kind });
    return (await answer) as T;
  } finally {
    worker.terminate();
  }
}

function answerOf(worker: Worker, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.ok) resolve(data.made);
      else reject(new Error('the file could not be made'));
    });
    worker.addEventListener('error', () => reject(new Error('the file could not be made')));
  });
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
