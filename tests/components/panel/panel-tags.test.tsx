// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { tag } from './fixtures';
import { button, focused, press, showPanel, three, translate } from './show-panel';

describe('dimensions', () => {
  it('are given by their key, and said to be strength or concern', async () => {
    const { store } = showPanel(three());
    button(/She laughed/).focus();
    press('5');
    await waitFor(() =>
      expect(store.data.value.annotations[0]?.tags).toEqual([tag('availability'), tag('family-membership')]),
    );
    press('s');
    await waitFor(() =>
      expect(store.data.value.annotations[0]?.tags.map((each) => each.direction)).toEqual(['strength', 'strength']),
    );
    await waitFor(() => expect(button(/She laughed.*Strength/)).toBeTruthy());
    press('S', { shiftKey: true });
    await waitFor(() =>
      expect(store.data.value.annotations[0]?.tags.map((each) => each.direction)).toEqual([null, null]),
    );
  });

  it('have direction and side of their own', async () => {
    const { store } = showPanel(three());
    fireEvent.click(button(/He waited/));
    const direction = await screen.findByRole('group', { name: 'Direction of Acceptance' });
    fireEvent.click(within(direction).getByRole('button', { name: 'Concern' }));
    fireEvent.click(
      within(screen.getByRole('group', { name: 'Side of Acceptance' })).getByRole('button', {
        name: 'Child’s benefit',
      }),
    );
    await waitFor(() =>
      expect(store.data.value.annotations[1]?.tags).toEqual([
        tag('sensitivity'),
        tag('acceptance', { direction: 'concern', side: 'benefit' }),
      ]),
    );
  });

  it('can’t all be taken away: deleting is offered instead', async () => {
    const { store } = showPanel(three());
    button(/She laughed/).focus();
    press('1');
    const question = await screen.findByRole('group', { name: translate('panel-last-dimension') });
    await waitFor(() => expect(focused()).toBe(within(question).getByRole('button', { name: 'Delete annotation' })));
    expect(store.commands).toEqual([]);
    fireEvent.click(within(question).getByRole('button', { name: 'Keep it' }));
    await waitFor(() => expect(focused()).toBe(button(/She laughed/)));
    expect(store.data.value.annotations).toHaveLength(3);
  });

  it('that could not be stored are said not to be', async () => {
    const { store } = showPanel(three());
    store.next = async () => ({ kind: 'failed' });
    button(/She laughed/).focus();
    press('2');
    await screen.findByText(translate('panel-outcome-failed'));
    expect(button(/She laughed/).textContent).not.toContain('Sensitivity');
  });
});
