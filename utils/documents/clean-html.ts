import createPurifier from 'dompurify';

/** What shows or moves nothing of its own, and fetches nothing. */
const FORBIDDEN_TAGS = [
  'style',
  'link',
  'form',
  'input',
  'button',
  'select',
  'textarea',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'source',
  'track',
  'svg',
  'math',
  'template',
  'dialog',
  'meta',
  'base',
];
const FORBIDDEN_ATTRIBUTES = [
  'style',
  'srcset',
  'background',
  'ping',
  'target',
  'id',
  'name',
  'autofocus',
  'contenteditable',
  'popover',
  'is',
];

/**
 * A document's HTML as elements that can be put into our own page: without scripts, styles, forms and everything that
 * would be fetched. Pictures stay when they are in the file itself (`data:`); links keep their words only.
 */
export function cleanHtml(html: string, view: Window & typeof globalThis): DocumentFragment {
  const purifier = createPurifier(view);
  const clean = purifier.sanitize(html, {
    RETURN_DOM_FRAGMENT: true,
    FORBID_TAGS: FORBIDDEN_TAGS,
    FORBID_ATTR: FORBIDDEN_ATTRIBUTES,
    ALLOW_DATA_ATTR: false,
    ALLOW_UNKNOWN_PROTOCOLS: false,
  });
  for (const link of clean.querySelectorAll('a, area')) link.removeAttribute('href');
  for (const picture of clean.querySelectorAll('[src]')) {
    if (!/^data:image\/(?:png|jpeg|gif|webp|bmp);base64,/i.test(picture.getAttribute('src') ?? '')) {
      picture.removeAttribute('src');
    }
  }
  return clean;
}
