import type { OnStage } from '../../utils/core/export-stage';
import type { FileLook } from '../../utils/export/look-at';
import type { FileRequest } from '../../utils/export/make-file';
import type { FromWorker, HandedFile, ToWorker } from './export-worker';

/** Annotations sent at a time: copying them takes a few milliseconds. */
const SLICE = 500;

/**
 * Makes files in a worker of their own each. Both reject when it fails, or with the signal's reason when given up;
 * `onStage` is told how far they have got.
 */
export interface ExportRunner {
  readonly make: (request: FileRequest, signal: AbortSignal, onStage?: OnStage) => Promise<HandedFile>;
  readonly look: (request: FileRequest, signal: AbortSignal, onStage?: OnStage) => Promise<FileLook>;
}

/** A runner over workers that `start` makes. */
export function createExportRunner(start: () => Worker): ExportRunner {
  return {
    make: (request, signal, onStage) => ask<HandedFile>(start(), { kind: 'make', request, signal, onStage }),
    look: (request, signal, onStage) => ask<FileLook>(start(), { kind: 'look', request, signal, onStage }),
  };
}

interface Asked {
  readonly kind: 'make' | 'look';
  readonly request: FileRequest;
  readonly signal: AbortSignal;
  readonly onStage: OnStage | undefined;
}

async function ask<T>(worker: Worker, { kind, request, signal, onStage }: Asked): Promise<T> {
  try {
    signal.throwIfAborted();
    const answer = answerOf(worker, signal, onStage);
    // Looked at below; a worker that breaks while it is sent to must not be an unhandled rejection.
    answer.catch(() => {});
    const send = (message: ToWorker) => worker.postMessage(message);
    const { everything } = request;
    send({ kind: 'request', request: { ...request, everything: { ...everything, annotations: [] } } });
    for (let at = 0; at < everything.annotations.length && !signal.aborted; at += SLICE) {
      onStage?.('reading', at / everything.annotations.length);
      send({ kind: 'annotations', annotations: everything.annotations.slice(at, at + SLICE) });
      await nextTask();
    }
    send({ kind });
    return (await answer) as T;
  } finally {
    worker.terminate();
  }
}

function answerOf(worker: Worker, signal: AbortSignal, onStage?: OnStage): Promise<unknown> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'stage') onStage?.(data.stage, data.share);
      else if (data.kind === 'made') resolve(data.made);
      else reject(new Error('the file could not be made'));
    });
    worker.addEventListener('error', () => reject(new Error('the file could not be made')));
  });
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
