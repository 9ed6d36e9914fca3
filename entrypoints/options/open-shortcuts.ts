import type { Browser } from 'webextension-polyfill';

/**
 * Opens the browser's own page of extension shortcuts, the only place where they can be changed. `false` when this
 * browser lets no extension open it.
 */
export async function openShortcuts({ commands, tabs }: Pick<Browser, 'commands' | 'tabs'>): Promise<boolean> {
  try {
    // Firefox 137 and later; the type does not have it yet.
    if ('openShortcutSettings' in commands && typeof commands.openShortcutSettings === 'function') {
      await commands.openShortcutSettings();
    } else {
      await tabs.create({ url: 'chrome://extensions/shortcuts' });
    }
    return true;
  } catch {
    return false;
  }
}
