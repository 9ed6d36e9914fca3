// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { uuid } from './fixtures';
import { button, focused, listed, press, showPanel, three, translate } from './show-panel';

describe('the list', () => {
  it('has one tab stop, and arrow keys go from card to card', async () => {
    showPanel(three());
    const stops = () =>
      screen.getAllByRole('button').filter((button) => button.id.startsWith('open-') && button.tabIndex === 0);
    expect(stops()).toHaveLength(1);
    button(/She laughed/).focus();
    press('ArrowDown');
    await waitFor(() => expect(focused()).toBe(button(/He waited/)));
    await waitFor(() => expect(stops()).toEqual([button(/He waited/)]));
    press('End');
    await waitFor(() => expect(focused()).toBe(button(/They talked/)));
    press('ArrowDown');
    press('ArrowUp');
    await waitFor(() => expect(focused()).toBe(button(/He waited/)));
  });

  it('opens a card and shows its passage on the page; Esc closes it and focus stays with it', async () => {
    const goTo = vi.fn(async () => true);
    showPanel(three(), { goTo });
    const card = button(/He waited/);
    fireEvent.click(card);
    await waitFor(() => expect(card.getAttribute('aria-expanded')).toBe('true'));
    expect(goTo.mock.calls).toEqual([[expect.objectContaining({ id: uuid(2) })]]);
    (await screen.findByLabelText('Note')).focus();
    press('Escape');
    await waitFor(() => expect(card.getAttribute('aria-expanded')).toBe('false'));
    await waitFor(() => expect(focused()).toBe(card));
  });

  it('says when a passage can’t be shown', async () => {
    showPanel(three(), { goTo: async () => false });
    fireEvent.click(button(/He waited/));
    await screen.findByText(translate('panel-no-place'));
  });

  it('is narrowed by dimension and by words, and widened again', async () => {
    showPanel(three());
    const chip = button(/Sensitivity.*1 annotation/);
    fireEvent.click(chip);
    await waitFor(() => expect(listed()).toEqual([uuid(2)]));
    expect(chip.getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByText('1 of 3 annotations')).toBeTruthy();
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'laughed' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Show all' }));
    await waitFor(() => expect(listed()).toHaveLength(3));
  });

  it('goes to the search with a slash, but not from a field', async () => {
    showPanel(three());
    button(/She laughed/).focus();
    press('/');
    expect(focused()).toBe(screen.getByRole('searchbox'));
    expect(press('/')).toBe(true);
  });
});
