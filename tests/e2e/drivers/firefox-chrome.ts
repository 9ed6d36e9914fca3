import type { Browser } from 'puppeteer-core';

/** A point in CSS pixels, from the top left of the browser's window. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The browser's own window (its "chrome"), where the toolbar and the sidebar are. */
export interface Chrome {
  /** Runs a function, given as its source, in the window; arguments and result are JSON values. */
  evaluate(source: string, args?: readonly (string | number)[]): Promise<unknown>;
  /** The middle of an element of the window; throws when it is not there. */
  middleOf(selector: string): Promise<Point>;
  /** A click that Firefox takes for the person's own: hit-tested and trusted. */
  click(point: Point): Promise<void>;
}

/** What the remote protocol is asked and answers, as far as it is used here. */
interface Connection {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
}

/** The window of a browser that was launched with `--remote-allow-system-access`. */
export async function chromeOf(browser: Browser): Promise<Chrome> {
  const { connection } = browser as unknown as { readonly connection: Connection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = tree.result as { contexts: readonly { context: string; url: string }[] };
  const window = contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
  if (!window) throw new Error('Firefox does not show its window to the driver');

  const evaluate: Chrome['evaluate'] = async (source, args = []) => {
    const answer = await connection.send('script.callFunction', {
      // As text, so that nothing depends on how the protocol describes objects.
      functionDeclaration: `async () => JSON.stringify((await (${source})(...${JSON.stringify(args)})) ?? null)`,
      target: { context: window.context },
      awaitPromise: true,
    });
    const outcome = answer.result as { type: string; result?: { value: string }; exceptionDetails?: { text: string } };
    if (!outcome.result) throw new Error(`in Firefox's window: ${outcome.exceptionDetails?.text ?? outcome.type}`);
    return JSON.parse(outcome.result.value);
  };

  return {
    evaluate,
    middleOf: async (selector) =>
      (await evaluate(
        `(selector) => {
          const { x, y, width, height } = document.querySelector(selector).getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }`,
        [selector],
      )) as Point,
    click: async ({ x, y }) => {
      await evaluate(
        `(x, y) => {
          for (const type of ['mousemove', 'mousedown', 'mouseup']) {
            const buttons = type === 'mousedown' ? 1 : 0;
            synthesizeMouseEvent(type, x, y, { button: 0, buttons, clickCount: 1 }, { isDOMEventSynthesized: false });
          }
        }`,
        [x, y],
      );
    },
  };
}
