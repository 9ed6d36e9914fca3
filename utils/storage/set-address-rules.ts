import type { Command, Outcome } from '../core/command';
import { rekeyingOf } from '../core/rekey';
import { currentSettings } from './current-settings';
import { dropIfEmpty, keepBeside, moveAnnotations } from './move-annotations';
import { readable, type Shelves } from './shelf';
import type { Surroundings } from './surroundings';

type SetAddressRules = Extract<Command, { kind: 'set-address-rules' }>;

/**
 * Puts the rules of a site in the place of those before, and gives every stored source the key that they make of its
 * own, with all that is annotated there. Refused where the pages of two records would become one. Throws when
 * something can't be read.
 */
export async function setAddressRules(
  { site, rules }: SetAddressRules,
  shelves: Shelves,
  surroundings: Surroundings,
): Promise<Outcome> {
  const { addressRules = [], ...settings } = await currentSettings(shelves);
  const others = addressRules.filter((rule) => rule.site !== site);
  const sources = readable(await shelves.sources.list());
  const { keys, joined } = rekeyingOf(sources, rules);
  if (joined.length > 0 || rules.some((rule) => rule.site !== site)) return { kind: 'refused' };
  const next = [...others, ...rules];
  await shelves.settings.put(next.length > 0 ? { ...settings, addressRules: next } : settings);
  for (const { key, title } of sources) {
    const to = keys.get(key);
    if (to === undefined) continue;
    const annotations = await shelves.annotations.ofSource(key);
    const known = readable(annotations);
    if (known.length < annotations.length) throw new Error('an annotation can not be read');
    if (known.length === 0) {
      await keepBeside(to, title, key, shelves, surroundings.now());
      await dropIfEmpty(key, to, shelves);
      continue;
    }
    const moves = known.map(({ id, revision }) => ({ id, revision, sourceKey: to }));
    const outcome = await moveAnnotations(
      { kind: 'move-annotations', moves, titles: { [to]: title } },
      shelves,
      surroundings,
    );
    if (outcome.kind !== 'done') throw new Error('an annotation could not be moved');
  }
  return { kind: 'done', annotation: null };
}
