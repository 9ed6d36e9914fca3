/** What the tool's JSON files are marked with. Their fields are described in `docs/format-json.md`. */
export const JSON_FORMAT = 'secure-base-annotator';

/** The version of the format that is written, and the latest that is read. */
export const JSON_VERSION = 1;

/** How a file came to be. */
export interface Made {
  /** An ISO 8601 UTC instant with milliseconds. */
  readonly exported: string;
  /** The version of the tool. */
  readonly tool: string;
}

/** JSON text with the header that all of the tool's files have, and a line for each item of the lists. */
export function jsonFile(content: string, made: Made, lists: Readonly<Record<string, readonly unknown[]>>): string {
  const header = { format: JSON_FORMAT, version: JSON_VERSION, content, exported: made.exported, tool: made.tool };
  const fields = Object.entries(header).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  const listed = Object.entries(lists).map(([name, items]) => {
    const lines = items.map((item) => JSON.stringify(item)).join(',\n');
    return `${JSON.stringify(name)}: [${lines === '' ? '' : `\n${lines}\n`}]`;
  });
  return `{\n${[...fields, ...listed].join(',\n')}\n}\n`;
}
