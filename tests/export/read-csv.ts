/**
 * Reads a CSV file exactly as RFC 4180 has it, and nothing looser: CRLF after every record, quotes only around whole
 * fields and doubled within. Throws where a file is otherwise.
 */
export function readCsv(file: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let fields: string[] = [];
  let at = 0;
  while (at < file.length) {
    const field = file[at] === '"' ? quoted() : bare();
    fields.push(field);
    if (file.startsWith('\r\n', at)) {
      records.push(fields);
      fields = [];
      at += 2;
      continue;
    }
    if (file[at] !== ',') throw new Error(`neither comma nor line end at ${at}`);
    at += 1;
    if (at === file.length) throw new Error('the file ends within a record');
  }
  if (fields.length > 0) throw new Error('the last record has no line end');
  return records;

  function bare(): string {
    const start = at;
    while (at < file.length && file[at] !== ',' && !file.startsWith('\r\n', at)) {
      if ('"\r\n'.includes(file[at] ?? '')) throw new Error(`a character that needs quotes at ${at}`);
      at += 1;
    }
    return file.slice(start, at);
  }

  function quoted(): string {
    let text = '';
    at += 1;
    for (;;) {
      const end = file.indexOf('"', at);
      if (end < 0) throw new Error('a quote is not closed');
      text += file.slice(at, end);
      at = end + 1;
      if (file[at] !== '"') return text;
      text += '"';
      at += 1;
    }
  }
}
