import type { Browser } from 'webextension-polyfill';
import type { SiteAddresses } from '../../components/panel/panel-ports';
import { partsOfKey } from '../../utils/core/address-rule';
import { sourceKeyOf } from '../../utils/core/source-key';
import type { Reader } from '../../utils/storage/repository';

/**
 * The address of a frame, asked of it at this moment, with the rules and what is stored of its site. `null` where it
 * is no web page's. Rejects when the frame or the store can't be read.
 */
export async function readAddresses(
  { scripting }: Pick<Browser, 'scripting'>,
  reader: Pick<Reader, 'settings' | 'everything'>,
  { tabId, frameId }: { readonly tabId: number; readonly frameId: number },
): Promise<SiteAddresses | null> {
  const target = { tabId, frameIds: [frameId] };
  const [answer] = await scripting.executeScript({ target, func: () => location.href });
  const address = typeof answer?.result === 'string' ? answer.result : '';
  const site = partsOfKey(sourceKeyOf(address) ?? '')?.site;
  if (site === undefined) return null;
  const [{ addressRules = [] }, { sources, annotations, records }] = await Promise.all([
    reader.settings(),
    reader.everything(),
  ]);
  const counts = Map.groupBy(annotations, ({ sourceKey }) => sourceKey);
  return {
    address,
    site,
    rules: addressRules.filter((rule) => rule.site === site),
    sources: sources
      .filter(({ key }) => partsOfKey(key)?.site === site)
      .map(({ key, title, recordId }) => ({ key, title, recordId, annotations: counts.get(key)?.length ?? 0 })),
    references: new Map(records.map(({ id, reference }) => [id, reference])),
  };
}
