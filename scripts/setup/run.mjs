import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The folder of the project, which every command runs in. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const running = new Set();

/** Passes Ctrl+C and a polite kill on to every command that is running; the script then ends with the command. */
export function stopOnSignals() {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      for (const child of running) child.kill(signal);
      if (running.size === 0) process.exit(130);
    });
  }
}

/**
 * Runs a command in the project's folder with the project's own tools first on the path.
 * Gives back its exit code (130 when a signal ended it). Unless `sayFailure` is false, a failing command throws an
 * `Error` whose message names it; a command that cannot be started always does. With `quiet` only errors are shown.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, sayFailure?: boolean, shell?: boolean, quiet?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { env = {}, sayFailure = true, shell = false, quiet = false } = {}) {
  const label = [path.basename(command), ...args].join(' ');
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['inherit', quiet ? 'ignore' : 'inherit', 'inherit'],
      shell,
      env: { ...withOwnTools(), ...env },
    });
    running.add(child);
    child.on('error', (error) => {
      running.delete(child);
      reject(new Error(`"${label}" could not be started: ${error.message}`));
    });
    child.on('exit', (code, signal) => {
      running.delete(child);
      if (code !== 0 && sayFailure) {
        reject(new Error(`"${label}" failed (${signal ? `stopped by ${signal}` : `exit code ${code}`}).`));
      } else resolve(code ?? 130);
    });
  });
}

/** The environment with `node_modules/.bin` first on the path; the variable's own spelling is kept for Windows. */
function withOwnTools() {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const tools = path.join(ROOT, 'node_modules', '.bin');
  return { ...process.env, [key]: `${tools}${path.delimiter}${process.env[key] ?? ''}` };
}
