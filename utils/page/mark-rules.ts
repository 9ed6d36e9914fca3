import { flashRule, highlightRule, type MarkStyle } from './mark-style';
import { isShadowRoot } from './node-kind';

type View = Window & typeof globalThis;

/** The highlights of our marks and the style rules that show them, both under names that say nothing. */
export interface MarkRules {
  /** The highlight whose ranges are shown in that style. */
  highlightFor(style: MarkStyle): Highlight;
  /** The highlight whose ranges flash. */
  readonly flash: Highlight;
  /** Makes sure that the rules hold where a node is, and for the scheme that the page has now. */
  refresh(nodes: Iterable<Node>): void;
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
    const { key, accent, tint, underline } = style;
    const look = [key, accent.light, accent.dark, tint?.light, tint?.dark, underline].join();
    const found = known.get(look);
    if (found) return found.highlight;
    const name = opaqueName(view);
    const highlight = new view.Highlight();
    known.set(look, { name, style, highlight });
    highlights.set(name, highlight);
    writeRules();
    return highlight;
  }

  function refresh(nodes: Iterable<Node>): void {
    adopt(document);
    for (const node of nodes) {
      const tree = node.getRootNode();
      if (isShadowRoot(tree)) adopt(tree);
    }
    if (scheme === schemeNow()) return;
    scheme = schemeNow();
    writeRules();
  }

  writeRules();
  view.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => refresh([]), { signal });
  signal.addEventListener('abort', () => {
    for (const name of [flashName, ...[...known.values()].map((entry) => entry.name)]) highlights.delete(name);
    for (const tree of adopters) {
      tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
    }
  });
  return { highlightFor, flash, refresh } satisfies MarkRules;
}

/** A valid CSS identifier that the page can learn nothing from. */
function opaqueName(view: View): string {
  return `h${view.crypto.getRandomValues(new Uint32Array(2)).join('')}`;
}
