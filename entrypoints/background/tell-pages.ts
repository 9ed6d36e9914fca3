import { sendMessage } from '../../utils/messaging';
import type { CaptureTabs, FrameOfTab } from './capture-tabs';

/**
 * Tells the pages that show a source, other than the one that changed it, to read it again; with `null` every page, as
 * after a change of review or when the vault was locked. A page that is gone is passed over.
 */
export async function tellPages(
  tabs: Pick<CaptureTabs, 'showing'>,
  sourceKey: string | null,
  from: FrameOfTab | null,
): Promise<void> {
  for (const frame of await tabs.showing(sourceKey)) {
    const isFrom = frame.tabId === from?.tabId && frame.frameId === from.frameId;
    if (!isFrom) void sendMessage('storeChanged', undefined, frame).catch(() => {});
  }
}
