/** After how many minutes without a key or the mouse a vault with a passphrase may be set to lock. */
export const LOCK_MINUTES = [5, 10, 15, 30, 60] as const;
export type LockMinutes = (typeof LOCK_MINUTES)[number];

const USUAL: LockMinutes = 15;

/** The minutes that are set, or the usual ones. */
export function lockMinutes({ lockMinutes: set }: { readonly lockMinutes?: LockMinutes }): LockMinutes {
  return set ?? USUAL;
}
