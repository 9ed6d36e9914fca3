import { createHash, randomBytes } from 'node:crypto';
import { cp, mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { launchChromium } from '../drivers/chromium.ts';
import { chooseDocument } from '../drivers/document.ts';
import { expectPainted } from '../drivers/painted.ts';
import { mark, openRecord } from '../drivers/record.ts';
import { selectWithMouse } from '../drivers/select.ts';
import { serve } from '../drivers/serve.ts';
import { EXAMPLES } from './journey.ts';
import { PASSPHRASE, setPassphrase } from './set-passphrase.ts';

const GATE = 'I told him I would be at the gate at quarter past three, by the blue railing, same as always. I was.';

const BUILD = path.resolve(import.meta.dirname, '../../../.output/chrome-mv3');

/** What of the extension's interface a page of its own uses here. */
declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

/** Where Chromium looks for an organisation's policies on Linux. */
const POLICIES = '/etc/chromium/policies/managed';

/** The build under a key of its own, and so an id that no other browser on this machine has. */
async function buildWithOwnId(folder: string): Promise<string> {
  const key = randomBytes(64);
  await cp(BUILD, folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, key: key.toString('base64') }));
  const digits = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** Sets what the organisation wants of this extension, as of a day ago: Chromium lets a fresh file settle first. */
async function setPolicy(file: string, id: string, settings: object): Promise<void> {
  await mkdir(POLICIES, { recursive: true });
  await writeFile(file, JSON.stringify({ '3rdparty': { extensions: { [id]: settings } } }));
  const yesterday = Date.now() / 1_000 - 86_400;
  for (const changed of [file, POLICIES]) await utimes(changed, yesterday, yesterday);
}

test('what an organisation sets is honoured and shown', async () => {
  const extension = test.info().outputPath('extension');
  const id = await buildWithOwnId(extension);
  const file = path.join(POLICIES, `secure-base-annotator-test-${id}.json`);
  const settings = {
    codebook: 'attachment',
    allowedHosts: ['records.council.example'],
    exports: 'maybe',
    retentionDays: 90,
  };
  const written = await setPolicy(file, id, settings).then(
    () => true,
    () => false,
  );
  if (!written) console.log(`skipped: ${POLICIES} can't be written (only root may), so Chromium has no policy to read`);
  test.skip(!written, `${POLICIES} can't be written`);
  const server = await serve(new Map(), EXAMPLES);
  try {
    const driven = await launchChromium({ extension });
    expect(driven.id).toBe(id);
    const options = await driven.openOwn('options.html');
    const section = options.getByRole('region', { name: 'Set by your organisation' });
    await expect(section.getByRole('row')).toHaveText([
      /Codebook of new reviews\s*Attachment components/,
      /Sites that may be marked\s*records\.council\.example/,
      /Files that may be saved\s*None/,
      /due to be erased after\s*90 days/,
    ]);
    await expect(section.getByText('exports can’t be understood.')).toBeVisible();

    const reader = await driven.openOwn('reader.html');
    await chooseDocument(reader, 'review.pdf');
    await expect(reader.getByRole('alert')).toContainText('Your organisation has named the sites that may be marked');
    await reader.close();

    const record = driven.page;
    await record.goto(`${server.origin}/daily-log.html`);
    const before = await record.evaluate(() => document.documentElement.outerHTML);
    await driven.clickToolbarButton(record);
    const panel = await driven.sidePanel();
    await expect(panel.getByText('Marking is not allowed on this site')).toBeVisible();
    expect(await record.evaluate(() => document.documentElement.outerHTML)).toBe(before);

    const dashboard = await driven.openOwn('dashboard.html');
    await expect(dashboard.getByText('codebook: Attachment components')).toBeVisible();
    await dashboard.getByRole('button', { name: 'Export' }).click();
    await expect(dashboard.getByText('Your organisation does not allow files to be saved.')).toBeVisible();
    await dashboard.keyboard.press('Escape');
    await dashboard.getByRole('button', { name: 'New review' }).click();
    await expect(dashboard.getByLabel('Attachment components')).toBeVisible();
    await expect(dashboard.locator('input[name=codebook]')).toHaveCount(1);
    await driven.close();

    await setPolicy(file, id, { allowedHosts: [new URL(server.origin).hostname] });
    const allowed = await launchChromium({ extension });
    const opened = await openRecord(allowed, `${server.origin}/daily-log.html`);
    await expect(opened.panel.getByText('No annotations on this page yet')).toBeVisible();
    await allowed.close();
  } finally {
    await rm(file, { force: true });
    await server.close();
  }
});

test('where a passphrase is asked for, nothing is marked before one is set, and it can not be taken away', async () => {
  const extension = test.info().outputPath('extension');
  const id = await buildWithOwnId(extension);
  const file = path.join(POLICIES, `secure-base-annotator-test-${id}.json`);
  const written = await setPolicy(file, id, { passphraseRequired: true, idleLockMinutes: 3 }).then(
    () => true,
    () => false,
  );
  test.skip(!written, `${POLICIES} can't be written`);
  const server = await serve(new Map(), EXAMPLES);
  try {
    const driven = await launchChromium({ extension });
    const options = await driven.openOwn('options.html');
    const section = options.getByRole('region', { name: 'Set by your organisation' });
    await expect(section.getByRole('row')).toHaveText([/3 minutes/, /passphrase/i]);
    const record = await openRecord(driven, `${server.origin}/daily-log.html`);
    await selectWithMouse(record.page, GATE);
    await record.toolbar.says(
      'Your organisation asks for a passphrase before anything is marked. Set one in the options.',
    );
    await record.page.keyboard.press('1');
    await record.page.keyboard.press('Escape');
    await expectPainted(record.page, []);

    await setPassphrase(options);
    await expect(options.getByRole('button', { name: 'Change the passphrase' })).toBeVisible();
    await expect(options.getByText('Your organisation asks for a passphrase, so it can’t be removed.')).toBeVisible();
    await expect(options.getByRole('button', { name: 'Remove the passphrase' })).toHaveCount(0);
    // Nor by whoever speaks with the background as the options do.
    const refused = await options.evaluate(
      (current) =>
        chrome.runtime.sendMessage({ id: 1, type: 'protect', timestamp: 1, data: { current, passphrase: null } }),
      PASSPHRASE,
    );
    expect(refused).toMatchObject({ res: { kind: 'failed' } });

    await record.page.bringToFront();
    await mark(record, GATE, '1');
    await driven.close();
  } finally {
    await rm(file, { force: true });
    await server.close();
  }
});
