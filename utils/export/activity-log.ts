import type { AuditEntry } from '../core/audit';
import { csvField, toFormulaSafe } from './csv-cell';
import { jsonFile, type Made } from './json-file';

const COLUMNS = ['number', 'at', 'who', 'what', 'id', 'hash'] as const;

/** The activity log as CSV as in `csv.ts`, oldest entry first; `number` counts from 1. */
export function activityLogAsCsv(entries: readonly AuditEntry[]): string {
  const rows = entries.map(({ at, who, what, id, hash }, index) => [String(index + 1), at, who, what, id, hash]);
  return `\uFEFF${[COLUMNS, ...rows].map((row) => `${row.map(cell).join()}\r\n`).join('')}`;
}

/** The activity log as JSON, oldest entry first, each on a line of its own. */
export function activityLogAsJson(entries: readonly AuditEntry[], made: Made): string {
  return jsonFile('activity log', made, { entries });
}

function cell(text: string): string {
  return csvField(toFormulaSafe(text));
}
