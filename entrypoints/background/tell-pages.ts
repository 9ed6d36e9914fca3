import { sendMessage } from '../../utils/messaging';
import type { CaptureTabs } from './capture-tabs';

/**
 * Tells the pages that show a source, other than the one that changed it, to read it again; with `null` every page, as
 * after a change of review or when the vault was locked. A page that is gone is passed over.
 */
export async function tellPages(tabs: CaptureTabs, sourceKey: string | null, from: number | null): Promise<void> {
  for (const tabId of await tabs.showing(sourceKey)) {
    if (tabId !== from) void sendMessage('storeChanged', undefined, tabId).catch(() => {});
  }
}
