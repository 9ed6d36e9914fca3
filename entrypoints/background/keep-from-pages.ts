import type { Browser, Storage } from 'webextension-polyfill';

/** An area as Chromium has it: content scripts can be kept out. */
interface ClosableArea extends Storage.StorageArea {
  setAccessLevel?(options: { readonly accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/** Keeps what is stored from content scripts where they could read it: Chromium lets them unless it is told not to. */
export function keepFromPages({ storage }: Pick<Browser, 'storage'>): void {
  const areas: readonly ClosableArea[] = [storage.local, storage.session];
  for (const area of areas) void area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
