import { rangeBetween, textBefore } from './dom-text';
import type { Found } from './engine';
import { ENGINES } from './engines';

function engineNamed(name: string) {
  const engine = ENGINES.find((one) => one.name === name);
  if (!engine) throw new Error('There is no such engine.');
  return engine;
}

export const engineNames = (): string[] => ENGINES.map(({ name }) => name);

/** What an engine stores of passages given by offsets into the body's `textContent`. */
export async function describePassages(name: string, passages: readonly { start: number; end: number }[]) {
  const stored: unknown[] = [];
  for (const { start, end } of passages) {
    stored.push(await engineNamed(name).describe(document.body, rangeBetween(document.body, start, end)));
  }
  return stored;
}

/** Where it finds them, as offsets again. */
export async function anchorPassages(name: string, stored: readonly unknown[]) {
  const found: Found[] = [];
  await engineNamed(name).anchorAll(document.body, stored, found);
  return found.map((one) => {
    if (!one) return null;
    const start = textBefore(document.body, one.range);
    return { start, end: start + one.range.toString().length, state: one.state };
  });
}
