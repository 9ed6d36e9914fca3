import type { Everything } from '../../utils/core/everything';
import type { SummaryFilter } from '../../utils/core/summary-types';
import { noFilter } from '../../utils/core/summary-types';
import { type Content, parts } from '../../utils/export/content';
import type { FileRequest } from '../../utils/export/make-file';
import { annotation, records, review, sources, uuid } from '../fixtures/stored';

/** What programs could take for something else than text, and what breaks those that are careless. */
const PIECES: readonly string[] = [
  ...['=1+1', '@SUM(A1)', '+cmd|calc', '-2+3', '\t=1', ' =1', "'=1", '=HYPERLINK("http://away.example","x")', '{=1}'],
  ...['<script>window.ran=1</script>', '<img src=x onerror=alert(1)>', '"><svg onload=a()>', '<!--', '-->', ']]>'],
  ...['<w:t>', '</w:t></w:r>', '<f>1</f>', '<?xml?>', '<!DOCTYPE a [<!ENTITY b "c">]>', '&b;', '&amp;', '&#0;', '&'],
  ...['[x](javascript:alert(1))', '![x](http://away.example/x.png)', '<http://away.example>', '`code`', '```'],
  ...['# h', '---', '***', '> q', '- l', '1. l', '1) l', '| a | b |', '\\', '**b**', '__b__', '~~s~~', '[^1]', '$x$'],
  ...['www.away.example', 'https://away.example/?a=b', 'a@away.example', 'mailto:a@away.example', ':::', '===', '+ l'],
  ...[
    '_x0041_',
    '_x000D_',
    '_X0041_',
    '{{x}}',
    `\${x}`,
    '%s',
    '\\u0041',
    'HYPERLINK "x"',
    '{ TOC }',
    '"',
    "'",
    ',',
    ';',
  ],
  ...[
    '\u0000',
    '\u0001',
    '\u0008',
    '\u000b',
    '\u000c',
    '\u001b[31m',
    '\u007f',
    '\u0085',
    '\u2028',
    '\u2029',
    '\ufffe',
    '\uffff',
  ],
  ...[
    '\ud800',
    '\udfff',
    'a\udc00b',
    '😀',
    '👩‍👧',
    'e\u0301',
    '\u00ad',
    '\u200b',
    '\ufeff',
    '\u202e',
    '\u202b',
    '\u2066',
    '\u2069',
    '\u2067x',
  ],
  ...[
    'שלום',
    'مرحبا',
    '中文',
    'Zoë',
    'x'.repeat(300),
    'Ā'.repeat(300),
    'a\nb',
    'a\r\nb',
    'a\rb',
    '  spaces  ',
    '\n',
    'a\tb',
  ],
];

/** `count` texts, each different: every piece alone, then pieces together. */
export function hostileTexts(count: number): readonly string[] {
  return Array.from({ length: count }, (_, n) => {
    const piece = (at: number) => PIECES[at % PIECES.length] ?? '';
    if (n < PIECES.length) return `${piece(n)}${n}`;
    return [piece(n), n, piece(n * 7 + 3), piece(n * 13 + 5)].join(n % 3 === 0 ? ' ' : '');
  });
}

/** Everything with hostile passages, notes, titles, headings, reviewers, references and names of reviews. */
export function hostileEverything(count: number): Everything {
  const texts = hostileTexts(count);
  const text = (n: number, most: number) => (texts[n % count] ?? 'x').slice(0, most);
  const hostileRecords = Array.from({ length: 20 }, (_, n) => ({
    id: uuid(90_000 + n),
    reference: `${text(n * 11, 90)} ${n}`,
    created: records[0]?.created ?? '',
  }));
  const hostileSources = Array.from({ length: 40 }, (_, n) => ({
    key: `https://records.example/${n}`,
    title: text(n * 5, 300),
    recordId: hostileRecords[n % 20]?.id ?? null,
    created: sources[0]?.created ?? '',
  }));
  return {
    reviews: [{ ...review, name: text(1, 100) }],
    records: hostileRecords,
    sources: hostileSources,
    annotations: texts.map((exact, n) => {
      const one = annotation(n);
      return {
        ...one,
        sourceKey: hostileSources[n % 40]?.key ?? '',
        target: {
          ...one.target,
          quote: { exact, prefix: text(n + 1, 100), suffix: text(n + 2, 100) },
          position: { start: n * 1_000, end: n * 1_000 + exact.length },
        },
        note: text(n + 3, 1_000),
        entry: { heading: text(n + 4, 300), date: one.entry?.date ?? null },
        reviewer: text(n + 5, 100),
      };
    }),
  };
}

/** A request for a file of everything that is there. */
export function requestFor(
  format: FileRequest['format'],
  everything: Everything,
  change: { content?: Content; filter?: SummaryFilter } & Partial<FileRequest> = {},
): FileRequest {
  const [first] = everything.reviews;
  if (!first) throw new Error('no review');
  return {
    format,
    content: 'quotations',
    include: parts,
    names: 'written',
    everything,
    review: first,
    filter: noFilter,
    today: '2026-11-28',
    exported: '2026-11-28T10:00:00.000Z',
    version: '1.2.3',
    reviewer: 'A. Bell',
    role: 'Supervising social worker',
    ...change,
  };
}
