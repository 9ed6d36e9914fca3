import { spawn } from 'node:child_process';
import { Readable, Writable } from 'node:stream';

/** A browser that is told what to do through a pipe, which is the one way branded Chrome loads an extension. */
export interface PipedBrowser {
  /** Sends a command of the DevTools protocol; rejects with what the browser answers when it refuses. */
  send(method: string, params: object): Promise<unknown>;
  /** Resolves once the browser has ended. */
  readonly closed: Promise<void>;
  stop(): void;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** Starts a Chromium, Chrome or Edge with its debugging pipe open to us. */
export function launchByPipe(program: string, args: readonly string[]): PipedBrowser {
  const child = spawn(program, ['--remote-debugging-pipe', ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [, , , commands, answers] = child.stdio;
  if (!(commands instanceof Writable) || !(answers instanceof Readable)) throw new Error('The browser has no pipe.');

  const waiting = new Map<number, Waiting>();
  const end = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const closed = new Promise<void>((resolve) => {
    child.on('exit', () => {
      end(new Error('The browser was closed.'));
      resolve();
    });
    child.on('error', (error) => {
      end(new Error(`The browser could not be started: ${error.message}`));
      resolve();
    });
  });
  commands.on('error', end);
  readMessages(answers, (message) => {
    const { id, result, error } = JSON.parse(message) as { id?: number; result?: unknown; error?: { message: string } };
    const asked = id === undefined ? undefined : waiting.get(id);
    if (id === undefined || !asked) return;
    waiting.delete(id);
    if (error) asked.reject(new Error(`The browser refused: ${error.message}`));
    else asked.resolve(result);
  });

  let last = 0;
  return {
    send: (method, params) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        commands.write(`${JSON.stringify({ id: last, method, params })}\0`);
      }),
    closed,
    stop: () => {
      if (child.exitCode === null) child.kill();
    },
  };
}

/** Messages are divided by a null character, and may come in pieces. */
function readMessages(stream: Readable, hear: (message: string) => void): void {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (text: string) => {
    const parts = (rest + text).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) hear(part);
  });
}
