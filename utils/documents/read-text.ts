import { decodeText } from './decode-text';

/** A plain text as paragraphs, its lines and spaces as they are. */
export function readText(bytes: Uint8Array, document: Document): DocumentFragment {
  return paragraphsOf(decodeText(bytes), document);
}

/** The same for text that has been decoded. */
export function paragraphsOf(text: string, document: Document): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const paragraph of text.replaceAll(/\r\n?/g, '\n').split(/\n(?:[ \t]*\n)+/)) {
    if (paragraph.trim() === '') continue;
    const element = document.createElement('p');
    element.className = 'as-typed';
    element.textContent = paragraph;
    fragment.append(element);
  }
  return fragment;
}
