/** Markup that may stand in a document as it is. Only `html` makes it, so text can't become markup by mistake. */
export interface Html {
  readonly markup: string;
}

/** What a template may hold: text is escaped, lists are joined, `null` and `false` are nothing. */
export type HtmlPart = Html | string | number | null | false | readonly HtmlPart[];

/** A template whose every value is escaped unless it is markup from another such template. */
export function html(fixed: TemplateStringsArray, ...values: readonly HtmlPart[]): Html {
  return { markup: fixed.map((text, index) => text + markupOf(values[index] ?? null)).join('') };
}

function markupOf(part: HtmlPart): string {
  if (part === null || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeText(String(part));
  return 'markup' in part ? part.markup : part.map(markupOf).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element or a quoted attribute. Half characters, which UTF-8 can't hold, become U+FFFD. */
function escapeText(text: string): string {
  return text.toWellFormed().replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
