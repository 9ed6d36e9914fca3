// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { PAUSE } from '../../../components/panel/note-drafts';
import { uuid } from './fixtures';
import { button, showPanel, three, translate } from './show-panel';

describe('a note', () => {
  it('is saved when its field is left, without waiting for the pause', async () => {
    const { store } = showPanel(three());
    fireEvent.click(button(/They talked/));
    const field = await screen.findByLabelText('Note');
    fireEvent.input(field, { target: { value: 'about the move' } });
    fireEvent.focusOut(field);
    await waitFor(() => expect(store.commands).toHaveLength(1), { timeout: PAUSE / 2 });
  });

  it('says that it is saved only after the store did', async () => {
    const { store } = showPanel(three());
    let acknowledge = () => {};
    fireEvent.click(button(/He waited/));
    const field = await screen.findByLabelText('Note');
    expect((field as HTMLTextAreaElement).value).toBe('ask about it');
    store.next = () =>
      new Promise((resolve) => {
        acknowledge = () => {
          store.changeElsewhere(uuid(2), { note: 'asked' });
          const annotation = store.data.value.annotations[1];
          if (annotation) resolve({ kind: 'done', annotation });
        };
      });
    fireEvent.input(field, { target: { value: 'asked' } });
    fireEvent.focusOut(field);
    await screen.findByText(translate('panel-note-saving'));
    expect(screen.queryByText(translate('panel-note-saved'))).toBeNull();
    acknowledge();
    await screen.findByText(translate('panel-note-saved'));
  });

  it('that could not be saved stays in the field, and is saved when tried again', async () => {
    const { store } = showPanel(three());
    fireEvent.click(button(/They talked/));
    const field = await screen.findByLabelText('Note');
    store.next = async () => ({ kind: 'failed' });
    fireEvent.input(field, { target: { value: 'about the move' } });
    fireEvent.focusOut(field);
    await screen.findByText(translate('panel-note-failed'));
    expect((field as HTMLTextAreaElement).value).toBe('about the move');
    fireEvent.click(button('Try again'));
    await screen.findByText(translate('panel-note-saved'));
    expect(store.data.value.annotations[2]?.note).toBe('about the move');
  });

  it('that somebody else wrote too is shown in both versions', async () => {
    const { store } = showPanel(three());
    fireEvent.click(button(/They talked/));
    const field = await screen.findByLabelText('Note');
    fireEvent.input(field, { target: { value: 'mine' } });
    store.changeElsewhere(uuid(3), { note: 'theirs' });
    fireEvent.focusOut(field);
    const stored = await screen.findByText('The note as it is stored');
    expect(stored.nextElementSibling?.textContent).toBe('theirs');
    expect(screen.getByText('Your note').nextElementSibling?.textContent).toBe('mine');
    fireEvent.click(button('Keep both'));
    await waitFor(() => expect(store.data.value.annotations[2]?.note).toBe('theirs\n\nmine'));
  });

  it('whose annotation was deleted meanwhile is still there to be copied', async () => {
    const { store } = showPanel(three());
    fireEvent.click(button(/They talked/));
    fireEvent.input(await screen.findByLabelText('Note'), { target: { value: 'half a thought' } });
    store.next = async () => ({ kind: 'missing' });
    store.data.value = { ...store.data.value, annotations: store.data.value.annotations.slice(0, 2) };
    const lost = await screen.findByRole('textbox', { name: translate('panel-gone-title') });
    expect((lost as HTMLTextAreaElement).value).toBe('half a thought');
  });
});
