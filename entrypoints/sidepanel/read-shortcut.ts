import { type ReadonlySignal, signal } from '@preact/signals';
import type { Browser } from 'webextension-polyfill';

/** The key that does the same as the toolbar button, as the person set it; empty while unknown and where there is none. */
export function readShortcut(browser: Pick<Browser, 'commands'>): ReadonlySignal<string> {
  const shortcut = signal('');
  browser.commands.getAll().then(
    (commands) => {
      shortcut.value = commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
    },
    // The button is named anyway.
    () => {},
  );
  return shortcut;
}
