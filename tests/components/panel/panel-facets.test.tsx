// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { button, press, showPanel, three } from './show-panel';

describe('the kind of statement', () => {
  it('is said and unsaid by its button, several at once', async () => {
    const { store } = showPanel(three());
    fireEvent.click(button(/She laughed/));
    fireEvent.click(await screen.findByRole('button', { name: 'Child’s own words' }));
    fireEvent.click(screen.getByRole('button', { name: 'Fact' }));
    await waitFor(() => expect(store.data.value.annotations[0]?.facets).toEqual(['fact', 'own-words']));
    expect(screen.getByRole('button', { name: 'Fact' }).getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: 'Child’s own words' }));
    await waitFor(() => expect(store.data.value.annotations[0]?.facets).toEqual(['fact']));
  });

  it('and a key quotation are chosen by their keys, and shown on the closed card', async () => {
    const { store } = showPanel(three());
    button(/She laughed/).focus();
    press('q');
    await waitFor(() => expect(store.data.value.annotations[0]?.keyQuotation).toBe(true));
    press('o');
    await waitFor(() => expect(button(/She laughed.*Key quotation · Opinion/)).toBeTruthy());
    press('Q', { shiftKey: true });
    await waitFor(() => expect(store.data.value.annotations[0]?.keyQuotation).toBeUndefined());
  });
});
