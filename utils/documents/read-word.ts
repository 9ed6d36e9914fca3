import { convertToHtml } from 'mammoth';
import { cleanHtml } from './clean-html';
import { DocumentProblem } from './document-problem';

/**
 * A Word document (.docx) as elements: headings, paragraphs, lists, tables, notes and pictures, without its page
 * breaks, which depend on the printer. Throws a `DocumentProblem` when it can't be read.
 */
export async function readWord(
  bytes: Uint8Array<ArrayBuffer>,
  view: Window & typeof globalThis,
): Promise<DocumentFragment> {
  try {
    const { value } = await convertToHtml({ arrayBuffer: bytes.buffer });
    return cleanHtml(value, view);
  } catch (error) {
    throw error instanceof DocumentProblem ? error : new DocumentProblem('broken');
  }
}
