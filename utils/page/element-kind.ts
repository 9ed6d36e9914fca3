/** How an element takes part in the page text. */
export type ElementKind =
  /** Data, code or what somebody typed. */
  | 'not text'
  /** Not rendered now. */
  | 'hidden'
  /** Its borders separate words. */
  | 'block'
  | 'inline'
  /** Rendered without being seen (`visibility: hidden`); its children may be seen. */
  | 'unseen'
  | 'line break';

/** Elements whose content is data, code or what somebody typed, and never the page's own words. */
const NOT_TEXT = new Set([
  'AUDIO',
  'CANVAS',
  'DATALIST',
  'HEAD',
  'IFRAME',
  'INPUT',
  'METER',
  'NOSCRIPT',
  'OBJECT',
  'PROGRESS',
  'SCRIPT',
  'SELECT',
  'STYLE',
  'TEMPLATE',
  'TEXTAREA',
  'VIDEO',
]);

/** Whether an element's content is never part of the page text. */
export function isNotText(element: Element): boolean {
  return NOT_TEXT.has(element.tagName.toUpperCase());
}

/** How an element takes part in the page text now, as its computed style has it. */
export function elementKind(element: Element): ElementKind {
  const name = element.tagName.toUpperCase();
  if (name === 'BR') return 'line break';
  if (isNotText(element)) return 'not text';
  const seen = element.checkVisibility({ visibilityProperty: true });
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  const display = style?.display ?? 'block';
  if (!seen) {
    if (display === 'none') return 'hidden';
    if (display === 'contents') return 'inline';
    return style?.visibility === 'visible' ? 'hidden' : 'unseen';
  }
  return display.startsWith('inline') || display.startsWith('ruby') || display === 'contents' ? 'inline' : 'block';
}

/** The level that an element gives the lines in it (see `Line.level`), or 0 when it is no label. */
export function labelLevel(element: Element): number {
  const name = element.tagName.toUpperCase();
  if (/^H[1-6]$/.test(name)) return Number(name[1]);
  if (element.getAttribute('role') === 'heading') {
    const level = Number(element.getAttribute('aria-level') ?? 2);
    return level >= 1 && level <= 6 ? Math.floor(level) : 6;
  }
  if (name === 'DT' || name === 'SUMMARY' || name === 'LEGEND') return 7;
  if (name === 'TH') return element.parentElement?.querySelector(':scope > td') ? 7 : 0;
  return 0;
}
