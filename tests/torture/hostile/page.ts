import type { Attack } from './attacks.ts';
import { MARKUP } from './attacks.ts';

/** The passage that the person marks. */
export const PASSAGE = 'Jo sat with her until she slept';

/** Texts that no page may ever get. */
export const canaries = {
  /** A note that is stored for the page. */
  note: 'canary-note-7f3a',
  /** A passage that is stored for the page, which does not say it any more. */
  lost: 'canary-lost-91bc',
  /** A passage of another page. */
  other: 'canary-other-5d2e',
  /** A note while it is typed. */
  typed: 'canarytyped',
};

/** What an attack knows of us: the worst case. */
export interface Ours {
  readonly id: string;
  /** Where our files are, with the slash at the end. */
  readonly base: string;
}

/** A page that makes this attack from its first line on. */
export function hostilePage({ script }: Attack, ours: Ours, sourceKey: string): string {
  const forged = {
    kind: 'create-annotation',
    id: 'f0f0f0f0-0000-4000-8000-f0f0f0f0f0f0',
    sourceKey,
    sourceTitle: 'Forged',
    target: { quote: { exact: 'forged', prefix: '', suffix: '' }, position: { start: 0, end: 6 } },
    entry: null,
    tags: [{ dimension: 'availability', direction: null, side: null }],
  };
  return `<!doctype html><html lang="en"><meta charset="utf-8">
<script>{
  const loot = (window.loot = new Set());
  window.keys = [];
  const take = (...things) => { for (const thing of things) {
    if (loot.size < 3000 && thing !== undefined && thing !== null) loot.add(String(thing?.message ?? thing).slice(0, 2000));
  } };
  const { keys } = window;
  const canaries = ${JSON.stringify(Object.values(canaries))};
  const ours = ${JSON.stringify(ours)};
  const forged = ${JSON.stringify(forged)};
  try { ${script.replaceAll('</script', '<\\/script')} } catch (error) { take(error); }
}</script>
<title>${escaped(`Daily log ${MARKUP}`)}</title>
<h2>${escaped(`Monday 3 March 2025 ${MARKUP}`)}</h2>
<p>She woke at ten and called. ${PASSAGE}. A quiet night after that.</p>
<p>${escaped(MARKUP)} On Tuesday they walked to school together.</p>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
