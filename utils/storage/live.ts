import { onChange } from './changes';

/**
 * Reads now and again whenever something stored has changed, whichever context of the extension changed it, and
 * when the vault is locked or unlocked. `read` is never called again before it is done. Gives back the function that
 * ends it; nothing is called after that.
 */
export function live<T>(
  read: () => Promise<T>,
  onValue: (value: T) => void,
  onError: (error: unknown) => void,
): () => void {
  let ended = false;
  let changed = true;
  let reading = false;

  const follow = async () => {
    if (reading) return;
    reading = true;
    while (changed && !ended) {
      changed = false;
      const tell = await read().then(
        (value) => () => onValue(value),
        (error: unknown) => () => onError(error),
      );
      if (!ended) tell();
    }
    reading = false;
  };

  const stop = onChange(() => {
    changed = true;
    void follow();
  });
  void follow();
  return () => {
    ended = true;
    stop();
  };
}
