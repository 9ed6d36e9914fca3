import { type AddressRule, keyUnder, ruleFor } from './address-rule';
import type { Source } from './record';

/** What a change of rules does to the sources that are stored. */
export interface Rekeying {
  /** The key of each source that gets another, with that, in the order of the sources. */
  readonly keys: ReadonlyMap<string, string>;
  /** Ids of records whose pages would become one page: such a rule is wrong. Empty where there are none. */
  readonly joined: readonly string[];
}

/** What these rules do to these sources, of which each is kept under its key. */
export function rekeyingOf(
  sources: readonly Pick<Source, 'key' | 'recordId'>[],
  rules: readonly AddressRule[],
): Rekeying {
  const keys = new Map<string, string>();
  const records = new Map<string, Set<string>>();
  for (const { key, recordId } of sources) {
    const rule = ruleFor(key, rules);
    const next = rule ? keyUnder(rule, key) : key;
    if (next !== key) keys.set(key, next);
    if (recordId !== null) records.set(next, (records.get(next) ?? new Set()).add(recordId));
  }
  const joined = [...records.values()].filter(({ size }) => size > 1).flatMap((ids) => [...ids]);
  return { keys, joined: [...new Set(joined)] };
}
