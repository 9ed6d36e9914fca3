import type { Browser } from 'webextension-polyfill';
import { freePolicy, type ReadPolicy, strictPolicy } from '../../utils/core/policy';
import { parsePolicy } from '../../utils/core/schema/policy';

/** Gives what the organisation has set, as of now. Never rejects. */
export type PolicyReader = () => Promise<ReadPolicy>;

/** Reads the browser's managed storage once, and again after the organisation has changed it. */
export function createPolicyReader({ storage }: Pick<Browser, 'storage'>): PolicyReader {
  let known: Promise<ReadPolicy> | null = null;
  storage.onChanged.addListener((_, area) => {
    if (area === 'managed') known = null;
  });
  return () => {
    known ??= readPolicy(storage);
    return known;
  };
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
