import type { Chrome, Point } from './firefox-chrome.ts';

/**
 * The extension's sidebar as it stands in the window. WebDriver BiDi gives no handle on it, so it is read by a script
 * that Firefox loads into its process, and clicked in the window, where the mouse would click it.
 */
export interface Sidebar {
  isOpen(): Promise<boolean>;
  /** The text it shows. */
  text(): Promise<string>;
  /** Clicks the middle of the first element with this selector whose text has `label`; throws when there is none. */
  click(selector: string, label?: string): Promise<void>;
  /** Resolves once the text it shows matches; throws after ten seconds. */
  waitForText(pattern: RegExp): Promise<void>;
}

const POLL_MS = 50;
const PATIENCE_MS = 10_000;

/** The sidebar of this window. */
export function sidebarOf(chrome: Chrome): Sidebar {
  const text = async () => String((await inSidebar(chrome, 'document.body.textContent')) ?? '');
  return {
    isOpen: async () => (await chrome.evaluate('() => SidebarController.isOpen')) === true,
    text,
    click: async (selector, label = '') => {
      const script = `(() => {
        const wanted = [...document.querySelectorAll(${JSON.stringify(selector)})];
        const element = wanted.find((candidate) => candidate.textContent.includes(${JSON.stringify(label)}));
        if (!element) return null;
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      })()`;
      const inside = (await inSidebar(chrome, script)) as Point | null;
      if (!inside) throw new Error(`the sidebar has no ${selector} ${label}`);
      const corner = (await chrome.evaluate(`() => {
        const { x, y } = SidebarController.browser.getBoundingClientRect();
        return { x, y };
      }`)) as Point;
      await chrome.click({ x: corner.x + inside.x, y: corner.y + inside.y });
    },
    waitForText: async (pattern) => {
      const end = Date.now() + PATIENCE_MS;
      while (!pattern.test(await text())) {
        if (Date.now() > end) throw new Error(`the sidebar does not show ${pattern}`);
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
    },
  };
}

/** The value (JSON) of an expression over the sidebar's `document`, or `null` while it has none. */
async function inSidebar(chrome: Chrome, expression: string): Promise<unknown> {
  return chrome.evaluate(
    `(expression) => {
      const frame = SidebarController.browser?.contentDocument?.querySelector('browser');
      const manager = frame?.messageManager;
      if (!manager) return null;
      return new Promise((resolve) => {
        const name = 'driver:' + Math.random();
        const hear = ({ data }) => {
          manager.removeMessageListener(name, hear);
          resolve(data);
        };
        manager.addMessageListener(name, hear);
        const script = '{ const { document } = content; let value = null; try { value = ' + expression + '; } catch {} ' +
          'sendAsyncMessage(' + JSON.stringify(name) + ', value); }';
        manager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(script), false);
      });
    }`,
    [expression],
  );
}
