import { readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type DocumentKind, documentKind } from '../../utils/documents/document-kind';

const FILES = path.resolve(import.meta.dirname, 'files');
const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const file = (name: string) => new Uint8Array(readFileSync(path.join(FILES, name)));

const kinds: readonly [what: string, content: Uint8Array, kind: DocumentKind][] = [
  ['a PDF', file('review.pdf'), 'pdf'],
  ['a PDF after some bytes of a mail system', bytes('\r\nX-Mailer: 1\r\n%PDF-1.4 '), 'pdf'],
  ['a Word document', file('review.docx'), 'word'],
  ['another zip', zipSync({ 'a.txt': bytes('words') }), 'other'],
  ['an OpenDocument text', bytes('PK\x03\x04xxxxmimetypeapplication/vnd.oasis.opendocument.textPK'), 'odt'],
  ['an old Word document', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest'), 'old-word'],
  ['rich text', bytes('{\\rtf1\\ansi words}'), 'rtf'],
  ['a saved page', file('saved.html'), 'html'],
  ['a saved page after a comment', bytes('<!-- saved from url=(0014)about:internet -->\n<!DOCTYPE html><p>'), 'html'],
  [
    'a page saved with its pictures',
    bytes('From: <Saved by a browser>\r\nSubject: x\r\n y\r\nMIME-Version: 1.0\r\n'),
    'mhtml',
  ],
  ['plain text', bytes('Monday.\r\nSettled well.\t\xa3'), 'text'],
  ['text in UTF-16', bytes('\xff\xfeM\x00o\x00'), 'text'],
  ['a picture', bytes('\x89PNG\r\n\x1a\n\x00\x00'), 'other'],
];

test.each(kinds)('%s is known by its bytes', (_, content, kind) => {
  expect(documentKind(content)).toBe(kind);
});
