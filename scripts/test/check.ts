import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';

/** How many tests of a check passed and failed; a check without a report of its own counts as one. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** One command of the test run. */
export interface Check {
  /** What it looks at, for the progress line. */
  readonly name: string;
  /** Program (of `node_modules/.bin`) and arguments, run one after the other until one fails. */
  readonly commands: readonly (readonly [program: string, ...args: string[]])[];
  /** Reads the tally from the report the commands wrote; throws when there is none. */
  readonly report?: () => Tally;
}

const running = new Set<ReturnType<typeof spawn>>();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
    process.exit(130);
  });
}

/** Runs a check, prints its progress line (and everything it said, if it failed), and gives back its tally. */
export async function runCheck({ name, commands, report }: Check): Promise<Tally> {
  const started = performance.now();
  let output = '';
  let code = 0;
  for (const [program, ...args] of commands) {
    if (code === 0)
      code = await capture(program, args, (text) => {
        output += text;
      });
  }
  const tally = tallyOf(code, report);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const counts = report ? `: ${tally.passed} passed${tally.failed > 0 ? `, ${tally.failed} failed` : ''}` : '';
  console.log(`${tally.failed === 0 ? '✓' : '✗'} ${name}${counts} (${seconds} s)`);
  if (tally.failed > 0) console.log(`\n${output.trim()}\n`);
  return tally;
}

/** A command that failed without a failing test in its report (a file that doesn't load, say) is one failure. */
function tallyOf(code: number, report: Check['report']): Tally {
  const bare = code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (!report) return bare;
  try {
    const { passed, failed } = report();
    return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function capture(program: string, args: readonly string[], hear: (text: string) => void): Promise<number> {
  return new Promise((resolve) => {
    const windows = process.platform === 'win32';
    const command = path.join('node_modules', '.bin', windows ? `${program}.cmd` : program);
    const child = spawn(command, args, { shell: windows, env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' } });
    running.add(child);
    child.stdout.on('data', (data) => hear(String(data)));
    child.stderr.on('data', (data) => hear(String(data)));
    child.on('error', (error) => hear(`${program} could not be started: ${error.message}\n`));
    child.on('close', (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });
}
