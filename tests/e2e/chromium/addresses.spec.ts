import { expect, type Page } from '@playwright/test';
import { BOTH, OWN } from '../apps/entries.ts';
import { expectAccessible } from '../drivers/accessible.ts';
import { expectPainted } from '../drivers/painted.ts';
import { mark, openRecord } from '../drivers/record.ts';
import { test } from './journey.ts';

const log = (words: string) =>
  `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Log</title><h1>Log</h1><p>${words} It took a while.</p><p>${BOTH}</p>`;

/** Opens the question in the panel, with the address read. */
async function openQuestion(panel: Page): Promise<void> {
  await panel.locator('summary').filter({ hasText: 'Which part of the address names this record?' }).click();
  await expect(panel.getByRole('group', { name: 'What names the record' })).toBeVisible();
}

test('which part of the address names the record is said in the panel, and taken back in the options', async ({
  driven,
  server,
  pages,
}) => {
  pages.set('/case.html', log(OWN[1]));
  const record = await openRecord(driven, `${server.origin}/case.html?id=7&tab=a`);
  const { page, panel } = record;
  await mark(record, BOTH, '1');
  await mark(record, OWN[1], '2');
  await page.goto(`${server.origin}/case.html?id=7&tab=b`);
  await driven.clickToolbarButton(page);
  await expect(panel.getByText('No annotations on this page yet')).toBeVisible();

  await expect(
    panel.getByText('This page says 2 of the passages that are kept for “Log”', { exact: false }),
  ).toBeVisible();

  await openQuestion(panel);
  await panel.getByRole('checkbox', { name: /^tab: b/ }).click();
  await expect(panel.getByText('These two addresses would be the same record:')).toBeVisible();
  await panel.getByLabel('Try another address of this site').fill(`${server.origin}/case.html?id=7&tab=c`);
  await expect(panel.getByText('The same record as this page.')).toBeVisible();
  await expect(panel.getByText('2 annotations move to their pages’ new names.')).toBeVisible();
  await expectAccessible(panel);
  await panel.getByRole('button', { name: 'Save', exact: true }).last().click();
  await expect(panel.getByText('Saved. 2 annotations moved.')).toBeVisible();
  await expectPainted(page, [OWN[1], BOTH]);

  await page.goto(`${server.origin}/case.html?id=7&tab=a`);
  await driven.clickToolbarButton(page);
  await expectPainted(page, [OWN[1], BOTH]);
  await page.goto(`${server.origin}/case.html?id=8&tab=a`);
  await driven.clickToolbarButton(page);
  await expect(panel.getByText('No annotations on this page yet')).toBeVisible();

  const options = await driven.openOwn('options.html');
  const row = options.getByRole('row', { name: /case\.html/ });
  await expect(row).toContainText('does not name the record: tab');
  await expectAccessible(options);
  await row.getByRole('button', { name: /^Remove the rule for / }).click();
  await expect(options.getByText('Nothing was said.', { exact: false })).toBeVisible();
});

test('what follows the # can name the record, and a change of it is followed', async ({ driven, server, pages }) => {
  pages.set(
    '/hash.html',
    `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Log</title><a href="#case=2">Case 2</a><main></main><script>
      const show = () => {
        document.querySelector('main').innerHTML = '<p>' + (location.hash.endsWith('2') ? '${OWN[2]}' : '${OWN[1]}') + '</p>';
      };
      addEventListener('hashchange', show);
      show();
    </script>`,
  );
  const record = await openRecord(driven, `${server.origin}/hash.html#case=1`);
  const { page, panel } = record;
  await openQuestion(panel);
  await expect(panel.getByRole('checkbox', { name: /^# case=1/ })).toBeChecked();
  await panel.getByRole('button', { name: 'Save', exact: true }).last().click();
  await expect(panel.getByText('Saved. No annotation had to move.')).toBeVisible();
  await mark(record, OWN[1], '1');
  await page.getByRole('link', { name: 'Case 2' }).click();
  await expect(page.getByText(OWN[2])).toBeVisible();
  await expect(panel.getByText('No annotations on this page yet')).toBeVisible();
  await mark(record, OWN[2], '2');
  await page.goBack();
  await expectPainted(page, [OWN[1]]);
  await page.goForward();
  await expectPainted(page, [OWN[2]]);
});
