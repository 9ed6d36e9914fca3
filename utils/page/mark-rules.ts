import { flashRule, highlightRule, type MarkStyle } from './mark-style';
import { isShadowRoot } from './node-kind';

type View = Window & typeof globalThis;

/** The highlights of our marks and the style rules that show them, both under names that say nothing. */
export interface MarkRules {
  /**
   * Makes sure that there are rules for these styles where these nodes are, in the scheme that the page has now.
   * All at once: each time that rules are written the browser computes the style of the whole page again.
   */
  prepare(styles: Iterable<MarkStyle>, nodes: Iterable<Node>): void;
  /** The highlight whose ranges are shown in that style, which has been prepared. */
  highlightFor(style: MarkStyle): Highlight;
  /** The highlight whose ranges flash. */
  readonly flash: Highlight;
}

/**
 * Registers highlights in a document and adopts a style sheet for them, which works from an extension's world
 * under any content security policy of the page. All of it goes when the signal is aborted.
 */
export function createMarkRules(
  document: Document,
  view: View,
  schemeNow: () => 'light' | 'dark',
  signal: AbortSignal,
) {
  const { highlights } = view.CSS;
  const sheet = new view.CSSStyleSheet();
  const known = new Map<string, { readonly name: string; readonly style: MarkStyle; readonly highlight: Highlight }>();
  const adopters = new Set<Document | ShadowRoot>();
  const flashName = opaqueName(view);
  const flash = new view.Highlight();
  let scheme = schemeNow();
  flash.priority = 1;
  highlights.set(flashName, flash);

  function writeRules(): void {
    const rules = [...known.values()].map(({ name, style }) => highlightRule(name, style, scheme));
    sheet.replaceSync([...rules, flashRule(flashName)].join('\n'));
  }

  /** Pages replace the list of adopted sheets as they like, so it is looked at each time. */
  function adopt(tree: Document | ShadowRoot): void {
    adopters.add(tree);
    if (!tree.adoptedStyleSheets.includes(sheet)) tree.adoptedStyleSheets.push(sheet);
  }

  function highlightFor(style: MarkStyle): Highlight {
    const look = lookOf(style);
    const found = known.get(look);
    if (found) return found.highlight;
    const name = opaqueName(view);
    const highlight = new view.Highlight();
    known.set(look, { name, style, highlight });
    highlights.set(name, highlight);
    return highlight;
  }

  function prepare(styles: Iterable<MarkStyle>, nodes: Iterable<Node>): void {
    const written = known.size;
    const now = schemeNow();
    for (const style of styles) highlightFor(style);
    if (known.size > written || now !== scheme || adopters.size === 0) {
      scheme = now;
      writeRules();
    }
    adopt(document);
    for (const node of nodes) {
      const tree = node.getRootNode();
      if (isShadowRoot(tree)) adopt(tree);
    }
  }

  view.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => prepare([], []), { signal });
  signal.addEventListener('abort', () => {
    for (const name of [flashName, ...[...known.values()].map((entry) => entry.name)]) highlights.delete(name);
    for (const tree of adopters) {
      tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
    }
  });
  return { prepare, highlightFor, flash } satisfies MarkRules;
}

/** Tells styles apart by what they look like. */
function lookOf({ key, accent, tint, underline }: MarkStyle): string {
  return [key, accent.light, accent.dark, tint?.light, tint?.dark, underline].join();
}

/** A valid CSS identifier that the page can learn nothing from. */
function opaqueName(view: View): string {
  return `h${view.crypto.getRandomValues(new Uint32Array(2)).join('')}`;
}
