/** A file made on this machine: text, unless said otherwise. */
export interface SavedFile<Content = string> {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly text: Content;
}

/** How long a browser may take to read the file, in milliseconds. */
const READING_MS = 60_000;

/** Hands a file to the browser's downloads by a link to a `Blob`, which needs no permission. */
export function saveFile(
  document: Document,
  { name, type, text }: SavedFile<string | Uint8Array<ArrayBuffer> | Blob>,
): void {
  const address = URL.createObjectURL(text instanceof Blob ? text : new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Browsers don't say when they have read it; until then its address must stay.
  setTimeout(() => URL.revokeObjectURL(address), READING_MS);
}
