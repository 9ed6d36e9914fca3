/** Those that are open: an input that nobody holds may be collected while the person looks for a file, and the answer with it. */
const asked = new Set<HTMLInputElement>();

/** Asks for a file by the browser's picker, which must be opened in the person's gesture. */
export function pickFile(document: Document, onFile: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.pdf,.docx,.txt,.html,.htm,.mhtml,.mht,application/pdf,text/plain,text/html';
  input.addEventListener('change', () => {
    asked.delete(input);
    const [file] = input.files ?? [];
    if (file) onFile(file);
  });
  input.addEventListener('cancel', () => asked.delete(input));
  asked.add(input);
  input.click();
}
