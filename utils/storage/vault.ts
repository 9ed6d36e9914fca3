import type { StartReport } from '../core/store-state';
import { type Bytes, fromBase64, toBase64 } from '../vault/bytes';
import { type Protection, protect, unprotected, unwrap } from '../vault/protection';
import { deriveVaultKeys, renewedVaultKey } from '../vault/vault-keys';
import { createAccess } from './access';
import { announceChange } from './changes';
import { commit, sealHead } from './commit';
import type { Database } from './database';
import { digestOf } from './digest';
import { createOpener } from './opener';
import { rekey } from './rekey';
import { createSecondCopy } from './second-copy';
import { forgetSession, type SessionState, writeSession } from './session';
import { parseRow, readKey } from './sheet';
import { isSound } from './start';
import type { Surroundings } from './surroundings';
import { StoreUnavailable } from './unavailable';
import { protectionIn, vaultSheet } from './vault-sheet';

/** How the vault stands. */
export interface VaultState {
  readonly locked: boolean;
  /** Whether a passphrase protects it. Without one, whoever can use this account on the machine can read everything. */
  readonly protected: boolean;
  /** Whether what is stored is as it was left; `null` while it is locked and nobody can tell. */
  readonly sound: boolean | null;
  /** What the start of this session of the browser had to repair. */
  readonly report: StartReport;
}

/** The lock before everything that is stored. Every function rejects with `StoreUnavailable` as reads do. */
export interface Vault {
  state(): Promise<VaultState>;
  /** Forgets the vault key until a passphrase is typed; does nothing to a vault without one. */
  lock(): Promise<void>;
  /** Opens it by passphrase or recovery key; `false` when it is neither. */
  unlock(typed: string): Promise<boolean>;
  /** Whether this passphrase or recovery key would open it; `true` for a vault without a passphrase. */
  opensBy(typed: string): Promise<boolean>;
  /**
   * Protects it by this passphrase instead of any before. Gives back the new recovery key, to be shown once: it is
   * kept nowhere, and the one before is worth nothing any more. Only while it is open.
   */
  setPassphrase(passphrase: string): Promise<string>;
  /** From now on it opens by itself. Only while it is open. */
  removePassphrase(): Promise<void>;
  /** Takes what is there as it is, where it is not as it was left, so that it can be read again. Only while it is open. */
  acceptAsIs(): Promise<void>;
}

/** The vault of this database. */
export function createVault(db: Database, surroundings: Surroundings): Vault {
  const { session, exclusively } = surroundings;
  const copy = createSecondCopy(surroundings.secondCopy);
  const access = createAccess(db, copy, surroundings);

  const tell = async (state: SessionState) => {
    await writeSession(session, state);
    announceChange();
  };

  const openKey = async () => {
    const { vaultKey } = await access.state();
    const key = vaultKey === null ? null : fromBase64(vaultKey);
    if (!key) throw new StoreUnavailable('locked');
    return key;
  };

  const keep = async (protection: Protection) => {
    const { key } = await storedProtection(db);
    const sheet = vaultSheet(protection, (readKey(key)?.revision ?? 0) + 1);
    await commit({ sheets: [sheet], replaced: [key] }, db, copy);
  };

  /** The key that lay on the disk as it is may lie there still: by a first passphrase everything is sealed anew. */
  const protectAnew = async (before: Bytes, passphrase: string) => {
    const state = await access.state();
    if (state.sound === false) throw new StoreUnavailable('tampered');
    const vaultKey = renewedVaultKey(before);
    const { protection, recoveryKey } = await protect(vaultKey, passphrase);
    await exclusively(async () => {
      // Until it is done nobody begins; after a failure whoever is next looks at what is stored.
      await forgetSession(session);
      await rekey(db, copy, before, { vaultKey, protection });
      await tell({ ...state, vaultKey: toBase64(vaultKey), sound: true });
    });
    return recoveryKey;
  };

  return {
    async state() {
      const { vaultKey, sound, report } = await access.state();
      const { protection } = await storedProtection(db);
      return { locked: vaultKey === null, protected: protection.kind === 'passphrase', sound, report };
    },
    async lock() {
      // Before the turn: a start takes one itself.
      const state = await access.state();
      await exclusively(async () => {
        const { protection } = await storedProtection(db);
        if (protection.kind === 'passphrase') await tell({ ...state, vaultKey: null, sound: null });
      });
    },
    async unlock(typed) {
      const state = await access.state();
      const { protection } = await storedProtection(db);
      if (protection.kind === 'none' || state.vaultKey !== null) return true;
      const opened = await unwrap(protection, typed);
      if (!opened) return false;
      const vaultKey = toBase64(opened);
      const sound = await isSound(db, vaultKey);
      await exclusively(() => tell({ ...state, vaultKey, sound }));
      return true;
    },
    async opensBy(typed) {
      await access.state();
      const { protection } = await storedProtection(db);
      return protection.kind === 'none' || (await unwrap(protection, typed)) !== null;
    },
    async setPassphrase(passphrase) {
      const vaultKey = await openKey();
      const { protection: before } = await storedProtection(db);
      if (before.kind === 'none') return protectAnew(vaultKey, passphrase);
      const { protection, recoveryKey } = await protect(vaultKey, passphrase);
      await keep(protection);
      return recoveryKey;
    },
    removePassphrase: async () => keep(unprotected(await openKey())),
    async acceptAsIs() {
      const opener = createOpener(await deriveVaultKeys(await openKey()));
      const keys = await db.sheets.toCollection().primaryKeys();
      const heads = keys.filter((key) => key.startsWith('head/'));
      const last = Math.max(0, ...heads.map((key) => readKey(key)?.revision ?? 0));
      const head = await sealHead(await digestOf(opener.keys, keys), last + 1, opener);
      await commit({ sheets: [head], replaced: heads }, db, copy);
      await tell({ ...(await access.state()), sound: true });
    },
  };
}

/** How the vault key is kept, and the key of the sheet that says so. */
async function storedProtection(db: Database) {
  const [row] = await db.sheets.where('key').startsWith('vault/').toArray();
  const sheet = parseRow(row);
  const protection = sheet.ok ? protectionIn(sheet.value) : sheet;
  if (!sheet.ok || !protection.ok) throw new StoreUnavailable('lost');
  return { key: sheet.value.key, protection: protection.value };
}
