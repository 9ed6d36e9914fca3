import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../drivers/accessible.ts';

/** The passphrase of the journeys. */
export const PASSPHRASE = 'kettle orbit plinth marmalade';

/** Sets the passphrase as a person does, with the mistakes that are caught. Gives back the recovery key. */
export async function setPassphrase(options: Page): Promise<string> {
  await options.getByRole('button', { name: 'Set a passphrase' }).click();
  await options.getByLabel('New passphrase', { exact: true }).fill('short');
  await options.getByRole('button', { name: 'Set passphrase' }).click();
  await expect(options.getByRole('alert')).toContainText('Use at least 12 characters');
  await options.getByLabel('New passphrase', { exact: true }).fill(PASSPHRASE);
  await options.getByLabel('New passphrase again', { exact: true }).fill(PASSPHRASE);
  await options.getByRole('button', { name: 'Set passphrase' }).click();
  const key = options.locator('.recovery-key-digits');
  await expect(key).toHaveText(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/);
  await expectAccessible(options);
  const recoveryKey = (await key.textContent()) ?? '';
  await options.getByRole('button', { name: 'Done' }).click();
  await expect(options.getByText('Tick the box once you have kept the key.')).toBeVisible();
  await options.getByLabel('I have kept the recovery key').check();
  await options.getByRole('button', { name: 'Done' }).click();
  await expect(options.getByText('A passphrase protects your annotations.')).toBeVisible();
  expect(await options.content()).not.toContain(recoveryKey);
  return recoveryKey;
}
