import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { MAX_UNPACKED } from '../../utils/documents/document-problem';
import { loadAsync } from '../../utils/documents/zip-for-mammoth';

const words = new TextEncoder().encode('<w:document/>');

test('the files of a Word document are there, and others are not', async () => {
  const zip = await loadAsync(zipSync({ 'word/document.xml': words, 'word/film.mp4': words }).buffer);
  expect(await zip.file('word/document.xml')?.async('uint8array')).toEqual(words);
  expect(zip.file('word/film.mp4')).toBeNull();
  expect(zip.file('toString')).toBeNull();
});

test('a file that would unpack to more than the machine can bear is refused before it is unpacked', async () => {
  const packed = zipSync({ 'word/document.xml': new Uint8Array(4_000_000) });
  // The directory says how much it will be; a bomb says it in full.
  const view = new DataView(packed.buffer);
  const directory = view.getUint32(packed.length - 6, true);
  view.setUint32(directory + 24, MAX_UNPACKED + 1, true);
  await expect(loadAsync(packed.buffer)).rejects.toMatchObject({ problem: 'too-large-unpacked' });
});

test('a directory that says too little gets no more than it said', async () => {
  const packed = zipSync({ 'word/document.xml': new Uint8Array(4_000_000) });
  const view = new DataView(packed.buffer);
  const directory = view.getUint32(packed.length - 6, true);
  view.setUint32(directory + 24, 1_000, true);
  const read = await loadAsync(packed.buffer).then(
    (zip) => zip.file('word/document.xml')?.async('uint8array'),
    (error) => error.problem,
  );
  expect(read === 'broken' || (read as Uint8Array).length <= 1_000).toBe(true);
});
