import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Asserts that axe finds nothing in a view. `where` names it in the message. */
export async function expectAccessible(page: Page, where?: string): Promise<void> {
  // In its own mode axe would open a tab to gather its results in, and the panel would turn to that.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect(found, where).toEqual([]);
}
