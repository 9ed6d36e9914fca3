/** Further parts of a PDF's catalog, and objects they need (numbered from 5), for files that do more than show text. */
interface Extras {
  readonly catalog?: string;
  readonly objects?: readonly string[];
  /** Further parts of every page. */
  readonly page?: string;
}

/** A PDF by hand: A4 pages with these lines of Helvetica each, so that a test knows every byte that is in it. */
export function makePdf(pages: readonly (readonly string[])[], { catalog = '', objects = [], page = '' }: Extras = {}) {
  const firstPage = 5 + objects.length;
  const kids = pages.map((_, index) => `${firstPage + index * 2} 0 R`).join(' ');
  const bodies = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Producer (a test) >>',
    ...objects,
    ...pages.flatMap((lines, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${firstPage + index * 2 + 1} 0 R ${page} >>`,
      streamOf(lines),
    ]),
  ];
  return assemble(bodies);
}

/** Objects, counted from 1, as a file with the table that says where each begins. */
function assemble(bodies: readonly string[]): Buffer {
  const parts = ['%PDF-1.7\n'];
  let length = parts[0]?.length ?? 0;
  const places = bodies.map((body, index) => {
    const place = length;
    const object = `${index + 1} 0 obj\n${body}\nendobj\n`;
    parts.push(object);
    length += object.length;
    return place;
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(`xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${rows}`);
  parts.push(`trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${length}\n%%EOF\n`);
  return Buffer.from(parts.join(''), 'latin1');
}

function streamOf(lines: readonly string[]): string {
  const shown = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join('\n');
  const content = lines.length === 0 ? '' : `BT /F 11 Tf 14 TL 60 780 Td\n${shown}\nET`;
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

/** Pages of a fictional log that all say something else, 48 lines each. */
export function logPages(count: number): readonly (readonly string[])[] {
  return Array.from({ length: count }, (_, page) => [
    `Page ${page + 1} of the shift record`,
    ...Array.from(
      { length: 47 },
      (_, line) =>
        `Line ${line + 1} of page ${page + 1}: Robin chose the ${WORDS[(page * 7 + line) % WORDS.length]} and told us why.`,
    ),
  ]);
}

const WORDS = [
  'blue coat',
  'story',
  'long way home',
  'red cup',
  'window seat',
  'late bus',
  'quiet room',
  'old song',
  'map',
];
