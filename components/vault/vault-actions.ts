import type { MendingWay, ProtectAnswer, UnlockAnswer } from '../../utils/core/store-state';

/** What a view asks of the vault. None of these rejects. */
export interface VaultActions {
  readonly lock: () => Promise<void>;
  /** `typed` is a passphrase or a recovery key. */
  readonly unlock: (typed: string) => Promise<UnlockAnswer>;
  /** Sets a passphrase, or with `null` takes it away; `current` is the one in use, empty where there is none. */
  readonly protect: (current: string, passphrase: string | null) => Promise<ProtectAnswer>;
  /** `false` when it could not be done, and nothing was changed. */
  readonly mend: (way: MendingWay) => Promise<boolean>;
  /** Saves a file with all that lies on the disk, sealed as it lies there; `false` when that failed. */
  readonly saveSealed: () => Promise<boolean>;
  /** Loads the view anew. */
  readonly reload: () => void;
}
