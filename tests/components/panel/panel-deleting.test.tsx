// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { annotationOf, uuid } from './fixtures';
import { button, focused, listed, press, showPanel, three, translate } from './show-panel';

describe('deleting', () => {
  it('goes on to the next card, and Ctrl+Z brings the annotation back', async () => {
    const { store } = showPanel(three());
    button(/He waited/).focus();
    press('Delete');
    await waitFor(() => expect(listed()).toEqual([uuid(1), uuid(3)]));
    await waitFor(() => expect(focused()).toBe(button(/They talked/)));
    expect(screen.getByText(translate('panel-deleted')).closest('[role=status]')).toBeTruthy();
    press('z', { ctrlKey: true });
    await waitFor(() => expect(listed()).toEqual([uuid(1), uuid(2), uuid(3)]));
    await waitFor(() => expect(focused()).toBe(button(/He waited/)));
    expect(store.commands.map((command) => command.kind)).toEqual(['delete-annotation', 'restore-annotation']);
  });

  it('the last one leaves focus in the panel', async () => {
    showPanel([annotationOf(1, { passage: 'She laughed' })]);
    button(/She laughed/).focus();
    press('Delete');
    await screen.findByText(translate('panel-empty-title'));
    await waitFor(() => expect(focused()).toBe(screen.getByRole('main')));
  });
});
