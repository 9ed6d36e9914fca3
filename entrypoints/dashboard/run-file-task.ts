import type { FileAnswer, FileStep, FileTask } from './file-tasks';

/** What a task comes to in the end. */
export type FileResult = Exclude<FileAnswer, { readonly kind: 'step' }>;

/**
 * Has a task done by a worker of its own, which ends with it. `makeWorker` starts one from a file of the extension, as
 * Firefox refuses workers from `blob:` addresses. Never rejects.
 */
export function runFileTask(
  task: FileTask,
  onStep: (step: FileStep) => void,
  makeWorker: () => Worker,
): Promise<FileResult> {
  return new Promise((resolve) => {
    const worker = makeWorker();
    const end = (result: FileResult) => {
      worker.terminate();
      resolve(result);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<FileAnswer>) => {
      if (data.kind === 'step') onStep(data.step);
      else end(data);
    });
    for (const failure of ['error', 'messageerror']) worker.addEventListener(failure, () => end({ kind: 'failed' }));
    worker.postMessage(task);
  });
}
