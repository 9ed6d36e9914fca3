import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { openBackup } from '../../../utils/export/backup';
import { everythingAsJson } from '../../../utils/export/json';
import { annotations, records, review, sources } from '../../fixtures/stored';
import { launchFirefox } from '../drivers/firefox.ts';
import { chooseImport, press, says } from '../drivers/in-firefox.ts';

const PASSPHRASE = 'five words for one backup';
const stored = { reviews: [review], records, sources, annotations: annotations(12) };
const json = everythingAsJson(stored, { exported: '2026-11-22T09:00:00.000Z', tool: '0.1.0' });

test('a backup is made and restored', async () => {
  test.slow();
  const downloads = test.info().outputPath('downloads');
  await mkdir(downloads, { recursive: true });
  const work = test.info().outputPath('work.json');
  await writeFile(work, json);
  const first = await launchFirefox({ downloads });
  try {
    const page = await first.openOwn('dashboard.html');
    await chooseImport(page, work);
    await says(page, '12 new annotations will come in');
    await press(page, 'Import');
    await says(page, 'The file was imported.');
    await page.keyboard.press('Escape');
    await press(page, 'Back up');
    await page.locator('#backup-passphrase').fill(PASSPHRASE);
    await page.locator('#backup-repeat').fill(PASSPHRASE);
    await press(page, 'Make backup');
    await expect
      .poll(() => readdir(downloads), { timeout: 60_000 })
      .toEqual([expect.stringMatching(/^secure-base-backup-.*\.json\.age$/)]);
  } finally {
    await first.close();
  }
  const [name = ''] = await readdir(downloads);
  const backup = path.join(downloads, name);
  const opened = await openBackup(await readFile(backup), PASSPHRASE);
  expect(opened.ok && JSON.parse(new TextDecoder().decode(opened.bytes)).annotations).toHaveLength(12);

  const second = await launchFirefox();
  try {
    const page = await second.openOwn('dashboard.html');
    await chooseImport(page, backup);
    await page.locator('#file-passphrase').fill(PASSPHRASE);
    await press(page, 'Open backup');
    await says(page, '12 new annotations will come in');
    await press(page, 'Import');
    await says(page, '12 added');
  } finally {
    await second.close();
  }
});

test('what an organisation sets in managed storage is shown', async () => {
  const home = await mkdtemp(path.join(tmpdir(), 'secure-base-home-'));
  const folder = path.join(home, '.mozilla', 'managed-storage');
  await mkdir(folder, { recursive: true });
  const id = 'secure-base-annotator@example.org';
  const data = { allowedHosts: ['records.council.example'], exports: 'none', idleLockMinutes: 'soon' };
  const manifest = { name: id, description: 'Set by the organisation', type: 'storage', data };
  await writeFile(path.join(folder, `${id}.json`), JSON.stringify(manifest));
  const driven = await launchFirefox({ env: { HOME: home } });
  try {
    const options = await driven.openOwn('options.html');
    await says(options, 'records.council.example');
    await says(options, 'idleLockMinutes can’t be understood.');
    const dashboard = await driven.openOwn('dashboard.html');
    await press(dashboard, 'Export');
    await says(dashboard, 'Your organisation does not allow files to be saved.');
  } finally {
    await driven.close();
    await rm(home, { recursive: true, force: true, maxRetries: 3 });
  }
});

test('with a passphrase the vault locks and is opened by it', async () => {
  test.slow();
  const passphrase = 'kettle orbit plinth marmalade';
  const work = test.info().outputPath('work.json');
  await writeFile(work, json);
  const driven = await launchFirefox();
  try {
    const dashboard = await driven.openOwn('dashboard.html');
    await chooseImport(dashboard, work);
    await says(dashboard, '12 new annotations will come in');
    await press(dashboard, 'Import');
    await says(dashboard, 'The file was imported.');
    const options = await driven.openOwn('options.html');
    await press(options, 'Set a passphrase');
    await options.locator('#passphrase-passphrase').fill(passphrase);
    await options.locator('#passphrase-again').fill(passphrase);
    await press(options, 'Set passphrase');
    await says(options, 'Your recovery key');
    await options.locator('input[type=checkbox]').click();
    await press(options, 'Done');
    await says(options, 'A passphrase protects your annotations.');
    await press(options, 'Lock now');
    for (const view of [options, dashboard]) await says(view, 'Your annotations are locked');
    expect(await dashboard.evaluate(() => document.body.textContent)).not.toContain('12 passages');
    await dashboard.bringToFront();
    await dashboard.locator('#unlock').fill('kettle orbit plinth');
    await press(dashboard, 'Unlock');
    await says(dashboard, 'That is not the passphrase');
    await dashboard.locator('#unlock').fill(passphrase);
    await press(dashboard, 'Unlock');
    await says(dashboard, '12 passages');
  } finally {
    await driven.close();
  }
});
