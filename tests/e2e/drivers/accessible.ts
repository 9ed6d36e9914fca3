import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Asserts that axe finds nothing in a view, or in the part of it that has this selector. */
export async function expectAccessible(page: Page, part = 'html'): Promise<void> {
  // In its own mode axe would open a tab to gather its results in, and the panel would turn to that.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include(part).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect(found).toEqual([]);
}
