import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test as plain } from '@playwright/test';
import { expectAccessible } from '../drivers/accessible.ts';
import { launchChromium } from '../drivers/chromium.ts';
import { expectPainted } from '../drivers/painted.ts';
import { mark, openRecord } from '../drivers/record.ts';
import { selectWithMouse } from '../drivers/select.ts';
import { test } from './journey.ts';
import { PASSPHRASE, setPassphrase } from './set-passphrase.ts';

/** What of the extension's interface a page of its own uses here. */
declare const chrome: {
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
  runtime: { sendMessage(message: object): Promise<{ res?: unknown }> };
  storage: { session: { get(key: null): Promise<Record<string, unknown>> } };
  tabs: { query(of: { active: boolean }): Promise<readonly { id: number }[]> };
};

const GATE = 'I told him I would be at the gate at quarter past three, by the blue railing, same as always. I was.';
const NOTE = 'Ask the carer about collecting him';
/** What the dashboard says of one passage. */
const ONE = /1 passage from 1 source/;
const LOCKED = 'Your annotations are locked';

test('with a passphrase the vault locks: page, panel, dashboard and options show nothing until it is opened', async ({
  driven,
  server,
}) => {
  const record = await openRecord(driven, `${server.origin}/daily-log.html`);
  const { page, panel, toolbar } = record;
  await mark(record, GATE, '1s');
  await panel.getByRole('listitem').filter({ hasText: 'blue railing' }).getByRole('button').first().click();
  await panel.getByRole('textbox', { name: 'Note' }).fill(NOTE);
  await expect(panel.getByText('Saved', { exact: true })).toBeVisible();

  const options = await driven.openOwn('options.html');
  await expect(options.getByText('No passphrase is set: whoever can use this account')).toBeVisible();
  await expectAccessible(options);
  const recoveryKey = await setPassphrase(options);
  const dashboard = await driven.openOwn('dashboard.html');
  await expect(dashboard.getByText(ONE).first()).toBeVisible();
  // Typed, and not saved yet when the vault is locked a moment later.
  await page.bringToFront();
  await panel.getByRole('textbox', { name: 'Note' }).fill(`${NOTE} at the gate`);
  await options.getByRole('button', { name: 'Lock now' }).click();

  for (const view of [options, dashboard, panel]) {
    await expect(view.getByRole('heading', { name: LOCKED })).toBeVisible();
    expect(await view.content()).not.toMatch(/blue railing|collecting him|Strength/);
  }
  await expect(dashboard.getByRole('button', { name: 'Export' })).toHaveCount(0);
  await expectAccessible(panel);
  await expectPainted(page, []);
  await expectNothingToAsk(dashboard);
  await selectWithMouse(page, GATE);
  await toolbar.says('Your annotations are locked. Unlock them in the panel to mark this passage.');
  await page.keyboard.press('1');
  await page.keyboard.press('Escape');

  const field = panel.getByLabel('Passphrase or recovery key', { exact: true });
  await field.fill('kettle orbit plinth');
  await panel.keyboard.press('Enter');
  await expect(panel.locator('.field-error')).toContainText('That is not the passphrase');
  await field.fill(PASSPHRASE);
  await panel.keyboard.press('Enter');
  await expectPainted(page, [GATE]);
  await expect(panel.getByRole('textbox', { name: 'Note' })).toHaveValue(`${NOTE} at the gate`);
  await expect(dashboard.getByText(ONE).first()).toBeVisible();

  await panel.getByRole('button', { name: 'Lock', exact: true }).click();
  await expectPainted(page, []);
  await dashboard.getByLabel('Passphrase or recovery key', { exact: true }).fill(recoveryKey.toLowerCase());
  await dashboard.getByRole('button', { name: 'Unlock' }).click();
  await expect(dashboard.getByText(ONE).first()).toBeVisible();
  await expectPainted(page, [GATE]);

  await options.getByRole('button', { name: 'Remove the passphrase' }).click();
  await options.getByLabel('Passphrase in use', { exact: true }).fill(PASSPHRASE);
  await options.getByRole('button', { name: 'Remove passphrase' }).click();
  await expect(options.getByText('No passphrase is set')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Lock', exact: true })).toHaveCount(0);
});

test('too many wrong passphrases have to wait, whichever view they are typed in', async ({ driven }) => {
  const options = await driven.openOwn('options.html');
  await setPassphrase(options);
  await options.getByRole('button', { name: 'Lock now' }).click();
  const dashboard = await driven.openOwn('dashboard.html');
  for (const [view, typed] of Array.from(
    { length: 6 },
    (_, n) => [n % 2 ? options : dashboard, `guess ${n}`] as const,
  )) {
    await view.getByLabel('Passphrase or recovery key', { exact: true }).fill(typed);
    await view.getByRole('button', { name: 'Unlock' }).click();
    await expect(view.locator('.field-error')).toBeVisible();
  }
  await expect(options.locator('.field-error')).toContainText('That was wrong too often');
  await expect(dashboard.getByRole('heading', { name: LOCKED })).toBeVisible();
});

plain('after the browser was closed the vault is locked, and the passphrase opens it', async () => {
  const profile = await mkdtemp(path.join(tmpdir(), 'secure-base-vault-'));
  try {
    const before = await launchChromium({ profile });
    const example = await before.openOwn('example.html?record=daily-log');
    await expect(async () => {
      await selectWithMouse(example, GATE);
      await example.keyboard.press('1');
      await expectPainted(example, [GATE]);
    }).toPass();
    await setPassphrase(await before.openOwn('options.html'));
    await before.close();

    const after = await launchChromium({ profile });
    const dashboard = await after.openOwn('dashboard.html');
    await expect(dashboard.getByRole('heading', { name: LOCKED })).toBeVisible();
    await expectNothingToAsk(dashboard);
    await dashboard.getByLabel('Passphrase or recovery key', { exact: true }).fill(PASSPHRASE);
    await dashboard.keyboard.press('Enter');
    await expect(dashboard.getByText(ONE).first()).toBeVisible();
    await after.close();
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
});

/** Asserts that no view gets anything while the vault is locked: no key, no badge, no page's marks, no file taken in. */
async function expectNothingToAsk(view: Page): Promise<void> {
  const told = await view.evaluate(async () => {
    const ask = (type: string, data: unknown) =>
      chrome.runtime.sendMessage({ id: Date.now(), type, timestamp: Date.now(), data });
    const badges = (await chrome.tabs.query({ active: true })).map(({ id }) =>
      chrome.action.getBadgeText({ tabId: id }),
    );
    return {
      badges: (await Promise.all(badges)).join(''),
      session: JSON.stringify(await chrome.storage.session.get(null)),
      merged: await ask('importFile', {
        importId: crypto.randomUUID(),
        part: 1,
        of: 1,
        bringBack: false,
        lists: { reviews: [], records: [], sources: [], annotations: [], assessments: [] },
      }),
      settings: await ask('runCommand', { kind: 'change-settings', change: { reviewer: 'Jo' } }),
    };
  });
  // It may say that a page is on, but no number.
  expect(told.badges).not.toMatch(/\d/);
  expect(told.session).toContain('"vaultKey":null');
  expect(told.merged).toMatchObject({ res: { kind: 'locked' } });
  expect(told.settings).toMatchObject({ res: { kind: 'locked' } });
}
