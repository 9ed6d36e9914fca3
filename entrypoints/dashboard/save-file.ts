import type { SavedFile } from './services';

/** How long a browser may take to read the file, in milliseconds. */
const READING_MS = 60_000;

/** Hands a file to the browser's downloads by a link to a `Blob`, which needs no permission. */
export function saveFile(document: Document, { name, type, content }: SavedFile): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Browsers don't say when they have read it; until then its address must stay.
  setTimeout(() => URL.revokeObjectURL(address), READING_MS);
}
