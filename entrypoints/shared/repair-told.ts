import { type ReadonlySignal, signal } from '@preact/signals';
import type { Browser } from 'webextension-polyfill';

const KEY = 'repair-told';

/** Whether the person has been told what the start of this session repaired; all views know. */
export interface RepairTold {
  /** `true` until it is known that nobody has been told. */
  readonly told: ReadonlySignal<boolean>;
  readonly tell: () => void;
}

/** Remembers until the browser ends. */
export function createRepairTold({ storage }: Pick<Browser, 'storage'>): RepairTold {
  const told = signal(true);
  const show = (value: unknown) => {
    told.value = value === true;
  };
  storage.session.get(KEY).then(
    (found) => show(found[KEY]),
    () => {},
  );
  storage.onChanged.addListener((changes, area) => {
    if (area === 'session' && changes[KEY]) show(changes[KEY].newValue);
  });
  return {
    told,
    tell() {
      told.value = true;
      void storage.session.set({ [KEY]: true }).catch(() => {});
    },
  };
}
