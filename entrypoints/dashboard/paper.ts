import css from '../../utils/export/summary.css?raw';

/**
 * The body of a document that this tool wrote, with its style, to be put into a shadow root: parsed, not run, and
 * shown as the file will look.
 */
export function paperOf(markup: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  const page = document.createElement('div');
  page.className = 'page';
  page.lang = 'en-GB';
  page.append(...parsed.body.childNodes);
  // A link in a preview would lead away from what is being done.
  for (const link of page.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  return page;
}

/** The style of a document, for a shadow root: a `<style>` would be refused by the page's policy. */
export function paperStyle(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/**
 * Prints a document in place of the page. Its style, and the page as it was, come and go with it; `print` is the
 * window's, which comes back when the print window is closed.
 */
export function printPaper(markup: string, window: Window): void {
  const { document } = window;
  const title = document.title;
  const sheet = document.createElement('div');
  sheet.className = 'print-sheet';
  const root = sheet.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [paperStyle()];
  root.append(paperOf(markup));
  document.body.append(sheet);
  document.body.classList.add('printing');
  document.title = new DOMParser().parseFromString(markup, 'text/html').title || title;
  const restore = () => {
    sheet.remove();
    document.body.classList.remove('printing');
    document.title = title;
  };
  window.addEventListener('afterprint', restore, { once: true });
  window.print();
}
