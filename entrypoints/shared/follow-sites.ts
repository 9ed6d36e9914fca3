import { type ReadonlySignal, signal } from '@preact/signals';
import type { Browser } from 'webextension-polyfill';
import { type Site, sitesAmong } from '../../utils/core/site';

/** The sites where marks are shown without asking, now and with every change, also of one in the browser's settings. */
export function followSites({ permissions }: Pick<Browser, 'permissions'>): ReadonlySignal<readonly Site[]> {
  const sites = signal<readonly Site[]>([]);
  const read = () =>
    permissions.getAll().then(
      ({ origins }) => {
        sites.value = sitesAmong(origins ?? []);
      },
      // None is known, so none is shown as on.
      () => {},
    );
  permissions.onAdded.addListener(() => void read());
  permissions.onRemoved.addListener(() => void read());
  void read();
  return sites;
}
