import { FluentBundle, FluentResource } from '@fluent/bundle';
import addresses from './en/addresses.ftl?raw';
import capture from './en/capture.ftl?raw';
import dashboard from './en/dashboard.ftl?raw';
import entries from './en/entries.ftl?raw';
import exports from './en/export.ftl?raw';
import fields from './en/fields.ftl?raw';
import frames from './en/frames.ftl?raw';
import history from './en/history.ftl?raw';
import keeping from './en/keeping.ftl?raw';
import panel from './en/panel.ftl?raw';
import policy from './en/policy.ftl?raw';
import reader from './en/reader.ftl?raw';
import shared from './en/shared.ftl?raw';
import sites from './en/sites.ftl?raw';
import summary from './en/summary.ftl?raw';

import vault from './en/vault.ftl?raw';

/** Every file of sentences. */
const files = [
  addresses,
  capture,
  dashboard,
  entries,
  exports,
  fields,
  frames,
  history,
  keeping,
  panel,
  policy,
  reader,
  shared,
  sites,
  summary,
  vault,
];

/** Gives the sentence with this id; numbers and dates in `args` are formatted for the locale. */
export type Translate = (id: string, args?: Record<string, string | number>) => string;

/**
 * A translator for British English, the only language so far. Throws a `RangeError` for an unknown id. `further` holds
 * the texts of sentence files that only some pages need.
 */
export function createTranslate(further: readonly string[] = []): Translate {
  // No isolation marks around arguments: sentences are copied into Word and compared in exports.
  const bundle = new FluentBundle('en-GB', { useIsolating: false });
  for (const file of [...files, ...further]) bundle.addResource(new FluentResource(file));
  return (id, args) => {
    const message = bundle.getMessage(id);
    if (!message?.value) throw new RangeError(`no sentence named ${id}`);
    return bundle.formatPattern(message.value, args);
  };
}
