import { randomUUID } from 'node:crypto';
import { serve } from '../../e2e/drivers/serve.ts';
import { newAnnotation } from '../commands.ts';
import { attacks } from '../hostile/attacks.ts';
import { canaries, hostilePage, PASSAGE } from '../hostile/page.ts';
import { chromiumVictim, firefoxVictim, type Victim } from '../hostile/victims.ts';
import { none, type Row, type Seen, some, type Work } from '../row.ts';

/** A page on which somebody marks a passage while the page does its worst. */
function hostilePages(name: string, slice: number, open: () => Promise<Victim>): Row {
  return {
    name: `hostile pages: ${name}`,
    asked: '0 leaks, 0 keys logged, 0 forged saves, 0 scripts run',
    rounds: { whole: attacks.length, slice },
    limit: { whole: 1_800_000, slice: 25_000 },
    run: (work) => run(work, open),
  };
}

export const hostileChromium = hostilePages('Chromium', 4, chromiumVictim);
export const hostileFirefox = hostilePages('Firefox', 0, firefoxVictim);

async function run({ rounds, random, requested, late }: Work, open: () => Promise<Victim>): Promise<Seen> {
  const pages = new Map<string, string>();
  const server = await serve(pages);
  const victim = await open();
  const total = { leaks: 0, noteKeys: 0, toolKeys: 0, notSaved: 0, notes: 0, loot: 0 };
  const told: string[] = [];
  const visited: { sourceKey: string; saved: boolean }[] = [];
  // A slice makes other attacks every time.
  const order = rounds < attacks.length ? attacks.toSorted(() => random.next() - 0.5) : attacks;
  try {
    await seed(victim, random, 'https://records.test/secret', canaries.other);
    for (const [index, attack] of order.slice(0, rounds).entries()) {
      if (late()) break;
      const path = `/hostile-${index}.html`;
      const sourceKey = server.origin + path;
      pages.set(path, hostilePage(attack, victim.ours, sourceKey));
      const ids = await seed(victim, random, sourceKey, canaries.lost);
      const seen = await visit(victim, sourceKey, path);
      visited.push({ sourceKey, saved: seen.saved });
      const leaks = leaksIn(seen.loot, ids);
      total.loot += seen.loot.length;
      total.leaks += leaks.length;
      total.noteKeys += countNoteKeys(seen.keys);
      total.toolKeys += seen.keys.includes('1') ? 1 : 0;
      total.notSaved += seen.saved ? 0 : 1;
      total.notes += seen.noteTyped ? 1 : 0;
      if (leaks.length > 0 || !seen.saved) told.push(`${attack.name}: ${seen.saved ? leaks.join(' ') : 'not saved'}`);
    }
    const forged = forgedIn(await victim.exported(), visited);
    const ran = await victim.scriptsRan();
    requested(await victim.requests());
    return {
      kind: 'seen',
      rounds: visited.length,
      counts: [
        none('leaks', total.leaks),
        none('keys of notes logged', total.noteKeys),
        none('forged saves, changes or deletions', forged),
        none('scripts run', ran),
        some('pages where the person’s own mark was saved', visited.length - total.notSaved),
        some('things taken by the pages, all looked through', total.loot),
        some('notes typed meanwhile', total.notes),
        some('pages that heard the toolbar’s key, as they listened on the window before us', total.toolKeys),
      ],
      notes: told,
    };
  } finally {
    await victim.close();
    await server.close();
  }
}

/** Stores an annotation with a note, whose passage the page does not say. Gives back what a page may not learn. */
async function seed({ view }: Victim, random: Work['random'], sourceKey: string, exact: string) {
  const target = { quote: { exact, prefix: '', suffix: '' }, position: { start: 900, end: 900 + exact.length } };
  const command = { ...newAnnotation(random, sourceKey), id: randomUUID(), target };
  const note = { kind: 'change-annotation', id: command.id, revision: 1, change: { note: canaries.note } };
  for (const one of [command, note]) {
    const answer = await view.send('runCommand', one);
    if ('err' in answer) throw new Error('the page could not be prepared');
  }
  return [command.id];
}

async function visit(victim: Victim, address: string, path: string) {
  await victim.visit(address);
  const running = await until(async () => (await victim.state(path)) !== null, 6_000);
  // The forgers and readers of selections let go while the mouse selects: the person would see them at it.
  await victim.ask('() => { window.resting = true; }');
  let saved = false;
  for (let attempt = 0; running && !saved && attempt < 3; attempt++) {
    await victim.select(PASSAGE).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await victim.press('1');
    saved = await until(async () => ((await victim.state(path))?.places.length ?? 0) >= 2, 1_500);
  }
  await victim.press('Escape');
  await victim.ask('() => { window.resting = false; }');
  const noteTyped = saved && (await victim.typeNote(PASSAGE, canaries.typed).catch(() => false));
  await new Promise((resolve) => setTimeout(resolve, 300));
  const loot = (await victim.ask('() => [...window.loot]')) as readonly string[];
  const keys = (await victim.ask('() => window.keys')) as readonly string[];
  return { loot, keys, saved, noteTyped };
}

/** Whatever a page got of what is stored: texts, ids, and names that tell what was marked. */
function leaksIn(loot: readonly string[], ids: readonly string[]): readonly string[] {
  const secret = [...Object.values(canaries), ...ids, ...NAMES, 'fetched:'];
  // The page's own script is in the page, and names what it looks for.
  const got = loot.filter((text) => !text.includes('window.loot'));
  return secret.filter((word) => got.some((text) => text.includes(word)));
}

/** Names of highlights that would tell a dimension. */
const NAMES = ['availability', 'sensitivity', 'acceptance', 'co-operation', 'family-membership'].map(
  (dimension) => `name:${dimension}`,
);

function countNoteKeys(keys: readonly string[]): number {
  const heard = keys.filter((key) => /^[a-z]$/.test(key)).join('');
  return heard.includes(canaries.typed.slice(0, 4)) ? heard.length : 0;
}

/** What is stored that no person made: on each page the seeded annotation and the one marked by hand may be, no more. */
function forgedIn(file: string | null, visited: readonly { sourceKey: string; saved: boolean }[]): number {
  if (file === null) throw new Error('the dashboard exports nothing');
  const { annotations } = JSON.parse(file) as { annotations: readonly Stored[] };
  let forged = annotations.filter(({ sourceKey }) => !sourceKey.startsWith('http')).length;
  for (const { sourceKey, saved } of visited) {
    const here = annotations.filter((one) => one.sourceKey === sourceKey);
    const lost = here.filter(({ target }) => target.quote.exact === canaries.lost);
    const marked = here.filter(({ target }) => target.quote.exact === PASSAGE);
    const asMade =
      here.length === lost.length + marked.length &&
      lost.length === 1 &&
      lost.every(({ revision, deleted, note }) => revision === 2 && deleted === null && note === canaries.note) &&
      marked.length <= (saved ? 1 : 0) &&
      marked.every(({ tags, deleted }) => tags.length === 1 && tags[0]?.dimension === 'availability' && !deleted);
    if (!asMade) forged += 1;
  }
  return forged;
}

interface Stored {
  readonly sourceKey: string;
  readonly revision: number;
  readonly note: string;
  readonly deleted: string | null;
  readonly target: { readonly quote: { readonly exact: string } };
  readonly tags: readonly { readonly dimension: string }[];
}

async function until(holds: () => Promise<boolean>, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    if (await holds()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
