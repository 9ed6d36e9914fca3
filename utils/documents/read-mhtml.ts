import PostalMime from 'postal-mime';
import { cleanHtml } from './clean-html';
import { DocumentProblem } from './document-problem';
import { paragraphsOf } from './read-text';

/** The page that was saved as `.mhtml`, or the body of a saved mail, cleaned. Throws a `DocumentProblem`. */
export async function readMhtml(bytes: Uint8Array, view: Window & typeof globalThis): Promise<DocumentFragment> {
  const { html, text } = await PostalMime.parse(bytes, { maxNestingDepth: 20 }).catch(() => {
    throw new DocumentProblem('broken');
  });
  if (html) return cleanHtml(html, view);
  if (text) return paragraphsOf(text, view.document);
  throw new DocumentProblem('empty');
}
