import { spawn } from 'node:child_process';
import process from 'node:process';

/** How many tests of a check passed and failed; a check without a report of its own counts as one. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** One check of the test run. */
export interface Check {
  /** What it looks at, for the progress line. */
  readonly name: string;
  /** The script of package.json that does it, and what is added to its command. */
  readonly script: string;
  readonly args?: readonly string[];
  /** Reads the tally from the report the script wrote; throws when there is none. */
  readonly report?: () => Tally;
  /** Whether what it said is printed when nothing failed, too. */
  readonly shown?: true;
}

const running = new Set<ReturnType<typeof spawn>>();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
    process.exit(130);
  });
}

/** Runs a check, prints its progress line (and everything it said, if it failed or is to be shown), and gives back its tally. */
export async function runCheck({ name, script, args = [], report, shown }: Check): Promise<Tally> {
  const started = performance.now();
  const { code, output } = await capture(script, args);
  const tally = tallyOf(code, report);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const counts = report ? `: ${tally.passed} passed${tally.failed > 0 ? `, ${tally.failed} failed` : ''}` : '';
  console.log(`${tally.failed === 0 ? '✓' : '✗'} ${name}${counts} (${seconds} s)`);
  if (tally.failed > 0 || shown) console.log(`\n${output.trim()}\n`);
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

/** Runs a script of package.json by the Node that runs us, which puts the project's own tools on the path. */
function capture(script: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--run', script, '--', ...args], {
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    });
    let output = '';
    const hear = (data: Buffer | Error) => {
      output += data.toString();
    };
    running.add(child);
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', hear);
    child.on('close', (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output });
    });
  });
}
