import { expect, it, vi } from 'vitest';
import { lockWhenIdle } from '../../entrypoints/background/lock-when-idle';
import { freePolicy } from '../../utils/core/policy';
import { createVault } from '../../utils/storage/vault';
import { freshRepository } from '../storage/fresh-repository';

type Listener = (state: 'active' | 'idle' | 'locked') => void;

/** The browser's idle API, the vault of an empty store, and how often its being locked was told. */
function surroundings(idleLockMinutes: number | null = null) {
  const listeners: Listener[] = [];
  const intervals: number[] = [];
  const browser = {
    idle: {
      onStateChanged: { addListener: (listener: Listener) => listeners.push(listener) },
      setDetectionInterval: (seconds: number) => intervals.push(seconds),
    },
  };
  const { db, repository, surroundings: around } = freshRepository();
  const vault = createVault(db, around);
  const policy = async () => ({ policy: { ...freePolicy, idleLockMinutes }, problems: [] });
  const onLocked = vi.fn();
  const takeIn = lockWhenIdle(browser as never, { repository, vault }, policy as never, onLocked);
  const becomes = (state: Parameters<Listener>[0]) => {
    for (const listener of listeners) listener(state);
  };
  return { repository, vault, onLocked, intervals, takeIn, becomes };
}

it.each(['idle', 'locked'] as const)('locks when the machine is %s, and tells it once', async (state) => {
  const { vault, onLocked, becomes } = surroundings();
  await vault.setPassphrase('open sesame and more');
  becomes('active');
  becomes(state);
  await vi.waitFor(() => expect(onLocked).toHaveBeenCalledTimes(1));
  expect(await vault.state()).toMatchObject({ locked: true });
});

it('does not lock, and tells nothing, where no passphrase is set', async () => {
  const { vault, onLocked, becomes, repository } = surroundings();
  await repository.settings();
  becomes('locked');
  expect(await vault.state()).toMatchObject({ locked: false });
  expect((await repository.settings()).reviewer).toBe('');
  expect(onLocked).not.toHaveBeenCalled();
});

it.each([
  ['the reviewer’s minutes', null, 30, 1_800],
  ['the organisation’s, where they are fewer', 3, 30, 180],
  ['the reviewer’s, where they are fewer', 60, 30, 1_800],
] as const)('waits for %s', async (_, most, lockMinutes, seconds) => {
  const { repository, intervals, takeIn } = surroundings(most);
  await repository.run({ kind: 'change-settings', change: { lockMinutes } });
  takeIn();
  await vi.waitFor(() => expect(intervals.at(-1)).toBe(seconds));
});
