import type { Browser } from 'webextension-polyfill';
import { freePolicy, type ReadPolicy, strictPolicy } from '../../utils/core/policy';
import { parsePolicy } from '../../utils/core/schema/policy';

/** Gives what the organisation has set, as of now. Never rejects. */
export type PolicyReader = () => Promise<ReadPolicy>;

/**
 * Reads the browser's managed storage once, and again after the organisation has changed it, which `onChange` is told:
 * just after its start a browser may not have read what is set.
 */
export function createPolicyReader(
  { storage }: Pick<Browser, 'storage'>,
  onChange: () => void = () => {},
): PolicyReader {
  let known: Promise<ReadPolicy> | null = null;
  storage.onChanged.addListener((_, area) => {
    if (area !== 'managed') return;
    known = null;
    onChange();
  });
  return () => {
    known ??= readPolicy(storage);
    return known;
  };
}

/** Calls back with what the organisation has set, now and after each change. */
export function followPolicy(browser: Pick<Browser, 'storage'>, onPolicy: (read: ReadPolicy) => void): void {
  const tell = () => void read().then(onPolicy);
  const read = createPolicyReader(browser, tell);
  tell();
}

async function readPolicy({ managed }: Browser['storage']): Promise<ReadPolicy> {
  try {
    return parsePolicy(await managed.get(null));
  } catch (error) {
    // What Firefox says where no organisation has set anything.
    const nothingSet = error instanceof Error && /not found/i.test(error.message);
    return nothingSet
      ? { policy: freePolicy, set: [], problems: [] }
      : { policy: strictPolicy, set: [], problems: [''] };
  }
}
