import type { CDPSession, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** A button of the toolbar as assistive technology is told of it. */
export interface ToolbarButton {
  readonly name: string;
  readonly pressed: boolean;
  readonly disabled: boolean;
}

/**
 * The extension's toolbar in a record's page. It stands in a closed shadow root, which no page script can look into, so
 * it is found through the browser's accessibility tree, as a screen reader finds it, and clicked with the real mouse.
 */
export interface CaptureToolbar {
  /** Resolves once the toolbar is shown. */
  shown(): Promise<void>;
  /** Resolves once it is gone. */
  gone(): Promise<void>;
  /** Resolves once it says this sentence of what became of the last gesture. */
  says(sentence: string): Promise<void>;
  /** Resolves once a toggle, told by the key that presses it (`1` to `5`, `s`, `c`), is on and saved. */
  saved(key: string): Promise<void>;
  buttons(): Promise<readonly ToolbarButton[]>;
  /** Clicks a button by its name; throws when it is not shown. */
  click(name: string): Promise<void>;
  /** Where it stands, in CSS pixels of the viewport, or `null` when it is not shown. */
  box(): Promise<{ x: number; y: number; width: number; height: number } | null>;
}

interface Node {
  readonly role: string;
  readonly name: string;
  readonly id: number;
  readonly properties: Readonly<Record<string, unknown>>;
}

const TOOLBAR = 'Mark this passage';
/** How long a state is waited for, in milliseconds: a machine that is busy with other tests saves slowly. */
const timeout = 20_000;

/** The toolbar of this page. */
export async function captureToolbar(page: Page): Promise<CaptureToolbar> {
  const session = await page.context().newCDPSession(page);
  const bar = async () => (await nodes(session)).find(({ role, name }) => role === 'toolbar' && name === TOOLBAR);
  const buttons = async () => {
    const all = await nodes(session);
    const start = all.findIndex(({ role, name }) => role === 'toolbar' && name === TOOLBAR);
    return start < 0 ? [] : all.slice(start).filter(({ role }) => role === 'button' || role === 'toggleButton');
  };
  return {
    shown: () => expect.poll(async () => Boolean(await bar()), { message: 'the toolbar is shown', timeout }).toBe(true),
    gone: () => expect.poll(async () => Boolean(await bar()), { message: 'the toolbar is gone', timeout }).toBe(false),
    says: (sentence) =>
      expect
        .poll(async () => (await nodes(session)).some(({ name }) => name === sentence), { message: sentence, timeout })
        .toBe(true),
    saved: (key) =>
      expect
        .poll(
          async () => {
            const all = await nodes(session);
            const toggle = all.find(({ role, name }) => /button/i.test(role) && isToggleOf(key, name));
            return toggle?.properties.pressed === 'true' && all.some(({ name }) => name === 'Saved');
          },
          { message: `${key} is on and saved`, timeout },
        )
        .toBe(true),
    buttons: async () =>
      (await buttons()).map(({ name, properties }) => ({
        name,
        pressed: properties.pressed === 'true',
        disabled: properties.disabled === true,
      })),
    click: async (name) => {
      const button = (await buttons()).find((candidate) => candidate.name === name);
      if (!button) throw new Error(`the toolbar has no button ${name}`);
      const { x, y, width, height } = await boxOf(session, button.id);
      await page.mouse.click(x + width / 2, y + height / 2);
    },
    box: async () => {
      const shown = await bar();
      return shown ? boxOf(session, shown.id) : null;
    },
  };
}

function isToggleOf(key: string, name: string): boolean {
  if (key === 's') return name === 'Strength';
  return key === 'c' ? name === 'Concern' : name.startsWith(`${key} `);
}

/** Everything on the page that assistive technology is told of, in document order. */
async function nodes(session: CDPSession): Promise<readonly Node[]> {
  const tree = await session.send('Accessibility.getFullAXTree');
  return tree.nodes
    .filter((node) => !node.ignored && node.backendDOMNodeId !== undefined)
    .map((node) => ({
      role: String(node.role?.value ?? ''),
      name: String(node.name?.value ?? ''),
      id: node.backendDOMNodeId ?? 0,
      properties: Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value])),
    }));
}

async function boxOf(session: CDPSession, id: number) {
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId: id });
  const [x = 0, y = 0] = model.border;
  return { x, y, width: model.width, height: model.height };
}
