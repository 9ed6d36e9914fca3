import * as v from 'valibot';
import { freePolicy, type Policy, policyKeys, type ReadPolicy, strictPolicy } from '../policy';
import { shorten } from '../shorten';
import { codebookIdSchema } from './record';

const host = /^(\*\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*(:\d{1,5})?$/;

const hostSchema = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.maxLength(260), v.regex(host));

const wholeNumber = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));

/** Each setting by itself: one that is wrong must not take the others with it. */
const schemas = {
  codebook: codebookIdSchema,
  allowedHosts: v.array(v.string()),
  idleLockMinutes: wholeNumber(1_440),
  passphraseRequired: v.boolean(),
  exports: v.picklist(['all', 'backups', 'none']),
  retentionDays: wholeNumber(36_500),
} satisfies { readonly [Key in keyof Policy]: v.GenericSchema<unknown, Policy[Key]> };

/** The longest name of a setting that is told, in UTF-16 code units. */
const MAX_PROBLEM = 60;

/**
 * What an organisation's settings say. One that can't be read is named, and its stricter side taken; a host that is
 * none is left out. Throws nothing.
 */
export function parsePolicy(data: unknown): ReadPolicy {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return { policy: strictPolicy, set: [], problems: [''] };
  }
  const settings = new Map<string, unknown>(Object.entries(data));
  const read = policyKeys.filter((key) => settings.has(key)).map((key) => readSetting(key, settings.get(key)));
  const unknown = [...settings.keys()].filter((name) => !policyKeys.some((key) => key === name));
  return {
    policy: Object.assign({}, freePolicy, ...read.map(({ value }) => value)),
    set: read.map(({ key }) => key),
    problems: [...read.flatMap(({ problems }) => problems), ...unknown.map((name) => shorten(name, MAX_PROBLEM))],
  };
}

interface ReadSetting {
  readonly key: keyof Policy;
  readonly value: Partial<Policy>;
  readonly problems: readonly string[];
}

function readSetting(key: keyof Policy, setting: unknown): ReadSetting {
  const result = v.safeParse(schemas[key], setting);
  if (!result.success) return { key, value: { [key]: strictPolicy[key] }, problems: [key] };
  if (key !== 'allowedHosts') return { key, value: { [key]: result.output }, problems: [] };
  const hosts = v.parse(v.array(v.string()), setting).map((text) => v.safeParse(hostSchema, text));
  return {
    key,
    value: { allowedHosts: hosts.flatMap((one) => (one.success ? [one.output] : [])) },
    problems: hosts.flatMap((one, at) => (one.success ? [] : [`allowedHosts.${at}`])),
  };
}
