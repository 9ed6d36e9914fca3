import { expect, test } from 'vitest';
import { createExportRunner } from '../../../entrypoints/dashboard/export-runner';
import type { FromWorker, ToWorker } from '../../../entrypoints/dashboard/export-worker';
import type { Annotation } from '../../../utils/core/annotation';
import type { FileRequest } from '../../../utils/export/make-file';

/** What the runner sends to a worker, in place of the browser's, which answers as the test says. */
class HeardWorker extends EventTarget {
  readonly heard: ToWorker[] = [];
  ended = false;
  readonly #answer: FromWorker | 'break' | null;
  constructor(answer: FromWorker | 'break' | null) {
    super();
    this.#answer = answer;
  }
  postMessage(message: ToWorker): void {
    this.heard.push(message);
    if (message.kind !== 'make' && message.kind !== 'look') return;
    if (this.#answer === 'break') queueMicrotask(() => this.dispatchEvent(new Event('error')));
    else if (this.#answer) {
      const data = this.#answer;
      queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
    }
  }
  terminate(): void {
    this.ended = true;
  }
  get annotations(): number {
    return this.heard.flatMap((message) => (message.kind === 'annotations' ? message.annotations : [])).length;
  }
}

const made: FromWorker = { kind: 'made', made: { kind: 'text', markup: '<p></p>', plain: '' } };

function runner(...answers: (FromWorker | 'break' | null)[]) {
  const workers: HeardWorker[] = [];
  const start = () => {
    const worker = new HeardWorker(answers[workers.length] ?? made);
    workers.push(worker);
    return worker as unknown as Worker;
  };
  return { workers, exporter: createExportRunner(start) };
}

function requestOf(annotations: readonly Annotation[]): FileRequest {
  return { everything: { annotations } } as unknown as FileRequest;
}

const many = (count: number) => Array.from({ length: count }, () => ({}) as Annotation);
const { signal } = new AbortController();

test('annotations are copied once for all files that are made of them', async () => {
  const { workers, exporter } = runner();
  const request = requestOf(many(1_200));
  await exporter.look(request, signal);
  await exporter.make(request, signal);
  expect(workers).toHaveLength(1);
  expect(workers[0]?.annotations).toBe(1_200);
  expect(workers[0]?.heard.filter(({ kind }) => kind !== 'annotations').map(({ kind }) => kind)).toEqual([
    'request',
    'look',
    'request',
    'make',
  ]);
  expect(workers[0]?.ended).toBe(false);
});

test('of other annotations a file is made anew', async () => {
  const { workers, exporter } = runner();
  await exporter.look(requestOf(many(3)), signal);
  await exporter.make(requestOf(many(4)), signal);
  expect(workers.map(({ annotations }) => annotations)).toEqual([3, 4]);
  expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
});

test('nothing is kept once the dialog is closed', async () => {
  const { workers, exporter } = runner();
  const request = requestOf(many(3));
  await exporter.look(request, signal);
  exporter.end();
  expect(workers[0]?.ended).toBe(true);
  await exporter.look(request, signal);
  expect(workers[1]?.annotations).toBe(3);
});

test.each([
  ['says that it failed', { kind: 'failed' } as const],
  ['breaks', 'break' as const],
])('a worker that %s is not asked again', async (_, answer) => {
  const { workers, exporter } = runner(answer);
  const request = requestOf(many(3));
  await expect(exporter.look(request, signal)).rejects.toThrow('could not be made');
  expect(workers[0]?.ended).toBe(true);
  await exporter.look(request, signal);
  expect(workers[1]?.annotations).toBe(3);
});

test('a file that is given up ends its worker, and rejects with the reason', async () => {
  const { workers, exporter } = runner(null);
  const giveUp = new AbortController();
  const request = requestOf(many(3));
  const looking = exporter.look(request, giveUp.signal);
  giveUp.abort(new Error('enough'));
  await expect(looking).rejects.toThrow('enough');
  expect(workers[0]?.ended).toBe(true);
  await exporter.make(request, signal);
  expect(workers[1]?.annotations).toBe(3);
});

test('how far a file has got is told only to the one who asked for it', async () => {
  const { workers, exporter } = runner();
  const request = requestOf(many(3));
  const first: (number | null)[] = [];
  await exporter.look(request, signal, (_, share) => first.push(share));
  const before = [...first];
  await exporter.make(request, signal);
  workers[0]?.dispatchEvent(new MessageEvent('message', { data: { kind: 'stage', stage: 'writing', share: 1 } }));
  expect(first).toEqual(before);
});
