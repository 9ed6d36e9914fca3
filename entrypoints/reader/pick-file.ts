/** Asks for a file by the browser's picker, which must be opened in the person's gesture. */
export function pickFile(document: Document, onFile: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.pdf,.docx,.txt,.html,.htm,.mhtml,.mht,application/pdf,text/plain,text/html';
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) onFile(file);
  });
  input.click();
}
