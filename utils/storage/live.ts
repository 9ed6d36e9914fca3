import { liveQuery } from 'dexie';

/**
 * Reads now and again whenever something it read has changed, whichever context of the extension changed it. `read`
 * must read by the repository alone. Gives back the function that ends it; nothing is called after that.
 */
export function live<T>(
  read: () => Promise<T>,
  onValue: (value: T) => void,
  onError: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(read).subscribe(onValue, onError);
  return () => subscription.unsubscribe();
}
