import type { Browser } from 'webextension-polyfill';

/**
 * Asks the browser for one site, or gives it back. The background does the rest when it hears of it. Must be called
 * in the person's gesture, before anything asynchronous. `false` when the person, or the browser, said no.
 */
export function setAlwaysOn(
  { permissions }: Pick<Browser, 'permissions'>,
  pattern: string,
  on: boolean,
): Promise<boolean> {
  const origins = [pattern];
  return (on ? permissions.request({ origins }) : permissions.remove({ origins })).catch(() => false);
}
