import type { documentKind } from '../../utils/documents/document-kind';
import { DocumentProblem } from '../../utils/documents/document-problem';

/** A document that flows like a web page; the code for its kind is loaded with the first. Throws a `DocumentProblem`. */
export async function readFlow(
  kind: ReturnType<typeof documentKind>,
  bytes: Uint8Array<ArrayBuffer>,
  view: Window & typeof globalThis,
): Promise<DocumentFragment> {
  switch (kind) {
    case 'word':
      return (await import('../../utils/documents/read-word')).readWord(bytes, view);
    case 'html':
      return (await import('../../utils/documents/read-html')).readHtml(bytes, view);
    case 'mhtml':
      return (await import('../../utils/documents/read-mhtml')).readMhtml(bytes, view);
    case 'text':
      return (await import('../../utils/documents/read-text')).readText(bytes, view.document);
    case 'pdf':
      throw new RangeError('a PDF has pages');
    default:
      throw new DocumentProblem(kind);
  }
}
