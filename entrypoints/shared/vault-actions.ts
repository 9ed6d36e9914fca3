import type { VaultActions } from '../../components/vault/vault-actions';
import { sendMessage } from '../../utils/messaging';
import type { Store } from './repository';
import { saveFile } from './save-file';

/** What a view asks of the vault: all but the saving of a file is done by the background. */
export function createVaultActions(store: Pick<Store, 'dump'>, document: Document): VaultActions {
  const failed = () => ({ kind: 'failed' }) as const;
  return {
    lock: () => sendMessage('lock').catch(() => {}),
    unlock: (typed) => sendMessage('unlock', { typed }).catch(failed),
    protect: (current, passphrase) => sendMessage('protect', { current, passphrase }).catch(failed),
    mend: (way) => sendMessage('mendStore', { way }).catch(() => false),
    async saveSealed() {
      try {
        const text = await store.dump();
        saveFile(document, { name: 'secure-base-annotator-sealed.json', type: 'application/json', text });
        return true;
      } catch {
        return false;
      }
    },
    reload: () => document.location.reload(),
  };
}
