/** The files this tool saves; the word is the beginning of the file's name. */
const NAMES = {
  word: {
    word: 'dimension-summary',
    extension: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  excel: {
    word: 'dimension-summary',
    extension: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  summary: { word: 'dimension-summary', extension: 'html', type: 'text/html;charset=utf-8' },
  markdown: { word: 'dimension-summary', extension: 'md', type: 'text/markdown;charset=utf-8' },
  csv: { word: 'annotations', extension: 'csv', type: 'text/csv;charset=utf-8' },
  backup: { word: 'secure-base-backup', extension: 'json.age', type: 'application/octet-stream' },
  logCsv: { word: 'activity-log', extension: 'csv', type: 'text/csv;charset=utf-8' },
  logJson: { word: 'activity-log', extension: 'json', type: 'application/json' },
  json: { word: 'secure-base-annotator', extension: 'json', type: 'application/json' },
  w3c: { word: 'annotations', extension: 'jsonld', type: 'application/ld+json' },
  qdpx: { word: 'project', extension: 'qdpx', type: 'application/zip' },
  qdc: { word: 'codebook', extension: 'qdc', type: 'application/xml' },
} as const;

/** A file that can be saved. */
export type Format = keyof typeof NAMES;

/**
 * A file name that says what and when, and nothing of the record: names of files are seen in mail, in lists of
 * recent documents and over shoulders. `today` is an ISO 8601 date.
 */
export function fileName(format: Format, today: string): string {
  const { word, extension } = NAMES[format];
  return `${word}-${today}.${extension}`;
}

/** The media type of a format's file. */
export function mediaType(format: Format): string {
  return NAMES[format].type;
}

/** Whether what is made is saved as a file, and not printed or copied. */
export function isSaved(format: string): format is Format {
  return format in NAMES;
}
