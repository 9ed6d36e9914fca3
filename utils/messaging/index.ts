import type { Runtime } from 'webextension-polyfill';
import type { Protocol } from './protocol';

type Kind = keyof Protocol;
type Data<K extends Kind> = Parameters<Protocol[K]>[0];
type Answer<K extends Kind> = ReturnType<Protocol[K]>;

/** A message as whoever answers it gets it. `sender` is the browser's word, `data` is the other side's. */
interface Received<K extends Kind> {
  readonly data: Data<K>;
  readonly sender: Runtime.MessageSender;
}

/** What both browsers have; a content script does without the polyfill, as it goes into every page that is marked. */
interface World {
  readonly chrome: {
    readonly runtime: {
      sendMessage(message: unknown): Promise<unknown>;
      readonly onMessage: {
        addListener(hear: Listener): void;
        removeListener(hear: Listener): void;
      };
    };
    readonly tabs: {
      sendMessage(tabId: number, message: unknown, options: { readonly frameId?: number }): Promise<unknown>;
    };
  };
}

type Listener = (message: unknown, sender: Runtime.MessageSender, reply: (answer: unknown) => void) => true | undefined;

/** A tab, or one of its frames. */
type Destination = number | { readonly tabId: number; readonly frameId?: number };

/**
 * Sends a message to the background and our views, or to the page in a tab, and gives back the answer. Rejects when
 * nobody answers or whoever answers failed; why is not told, as errors may carry what nobody else should read.
 */
export async function sendMessage<K extends Kind>(
  type: K,
  ...[data, to]: undefined extends Data<K> ? [data?: Data<K>, to?: Destination] : [data: Data<K>, to?: Destination]
): Promise<Answer<K>> {
  const { runtime, tabs } = (globalThis as unknown as World).chrome;
  const { tabId, ...frame } = typeof to === 'object' ? to : { tabId: to };
  const message = { type, data };
  const answer = await (tabId === undefined ? runtime.sendMessage(message) : tabs.sendMessage(tabId, message, frame));
  if (!isAnswer(answer)) throw new Error('no answer');
  return answer.res as Answer<K>;
}

/** Answers messages of a type until the function that it gives back is called. What came is not checked here. */
export function onMessage<K extends Kind>(
  type: K,
  answer: (message: Received<K>) => Answer<K> | Promise<Answer<K>>,
): () => void {
  const { onMessage: heard } = (globalThis as unknown as World).chrome.runtime;
  const hear: Listener = (message, sender, reply) => {
    if (!isOf(message, type)) return undefined;
    Promise.resolve({ data: message.data as Data<K>, sender })
      .then(answer)
      .then(
        (res) => reply({ res }),
        () => reply({ err: 'failed' }),
      );
    // The answer comes later.
    return true;
  };
  heard.addListener(hear);
  return () => heard.removeListener(hear);
}

function isOf(message: unknown, type: string): message is { readonly data?: unknown } {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === type;
}

function isAnswer(answer: unknown): answer is { readonly res?: unknown } {
  return typeof answer === 'object' && answer !== null && !('err' in answer);
}
