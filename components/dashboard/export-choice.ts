/** What can be made; `print` and `copy` are no files. What they hold is the owner's business. */
export type ExportFormat = (typeof formatGroups)[number]['formats'][number];
export type ExportContent = (typeof contents)[number];
export type ExportPart = (typeof exportParts)[number];

/** In the order they are offered, by what somebody wants to do with them. */
export const formatGroups = [
  { name: 'hand-in', formats: ['word', 'print', 'summary', 'copy', 'markdown'] },
  { name: 'count', formats: ['excel', 'csv'] },
  { name: 'research', formats: ['qdpx', 'qdc', 'w3c'] },
  { name: 'keep', formats: ['json'] },
] as const;

export const contents = ['quotations', 'initials', 'counts'] as const;

export const exportParts = ['gaps', 'numbers', 'charts', 'commentary', 'quotations', 'notes'] as const;

/** What was chosen; `content` is `null` until it is. */
export interface ExportChoice {
  readonly format: ExportFormat;
  readonly content: ExportContent | null;
  readonly include: readonly ExportPart[];
}

/** What the dialog begins with: nothing is said about what the file may tell. */
export const firstChoice: ExportChoice = { format: 'word', content: null, include: exportParts };

/** The parts that can be left out of a format with this content; none for one that has no parts. */
export function partsOf({ format, content }: ExportChoice): readonly ExportPart[] {
  const words = content === 'counts' ? [] : (['quotations', 'notes'] as const);
  switch (format) {
    case 'word':
    case 'print':
    case 'summary':
    case 'copy':
    case 'markdown':
      return content === 'counts' ? ['gaps', 'numbers', 'charts'] : exportParts;
    case 'json':
    case 'qdc':
      return [];
    default:
      return words;
  }
}

/** Whether names as they are written in the record go into the file whatever is listed: it is to be read in again. */
export function keepsNames({ format, content }: ExportChoice): boolean {
  return format === 'json' && content !== 'counts';
}

/** What the file may tell, as far as the format has a choice: everything is either whole or counts, a codebook neither. */
export function contentsOf(format: ExportFormat): readonly ExportContent[] {
  if (format === 'qdc') return [];
  return format === 'json' ? ['quotations', 'counts'] : contents;
}
