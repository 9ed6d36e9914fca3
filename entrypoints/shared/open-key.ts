import type { Commands } from 'webextension-polyfill';

/** The key that opens the panel, such as `Alt+Shift+B`, as the browser has it; `null` when there is none. */
export async function readOpenKey(commands: Pick<Commands.Static, 'getAll'>): Promise<string | null> {
  const all = await commands.getAll();
  return all.find(({ name }) => name === '_execute_action')?.shortcut || null;
}
