/** What a JSON text holds, or the line, from 1, where it stops being JSON; `null` when that can't be told. */
export type JsonText =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly line: number | null };

/** Reads a JSON text, with or without the byte order mark that some editors put in front. Throws nothing. */
export function readJsonText(text: string): JsonText {
  const json = text.replace(/^\ufeff/, '');
  const data = parsed(json);
  return data === undefined ? { ok: false, line: brokenLine(json) } : { ok: true, data };
}

/**
 * Browsers differ in whether they say where JSON is broken. The tool writes each thing on a line of its own, so the
 * first such line that is no JSON by itself is the place, and a file without its end was cut off in its last line.
 */
function brokenLine(text: string): number | null {
  if (!text.startsWith('{')) return null;
  const lines = text.trimEnd().split('\n');
  const broken = lines.findIndex((line) => /^\{./.test(line) && parsed(line.trimEnd().replace(/,$/, '')) === undefined);
  if (broken >= 0) return broken + 1;
  return lines.at(-1)?.startsWith('}') ? null : lines.length;
}

/** The value of a JSON text, or `undefined`, which no JSON text stands for. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
