const CHANNEL = 'secure-base-annotator';

/** Tells every context of the extension that something stored, or whether it can be read, has changed. */
export function announceChange(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** Calls back after each change that a context announces, this one too. Gives back the function that ends it. */
export function onChange(callback: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = callback;
  return () => channel.close();
}
