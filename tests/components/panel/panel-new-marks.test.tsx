// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { annotationOf, NOW, pageOf, placeOf, tag, uuid } from './fixtures';
import { button, focused, listed, press, showPanel, three, translate } from './show-panel';

describe('what happens on the page', () => {
  it('a new mark is announced, and can be undone', async () => {
    const { store } = showPanel(three());
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    const made = annotationOf(4, {
      tags: [tag('availability'), tag('co-operation')],
      created: new Date(NOW).toISOString(),
    });
    store.addElsewhere(made);
    await screen.findByText('Passage marked');
    fireEvent.click(button('Undo'));
    await waitFor(() => expect(store.commands).toEqual([{ kind: 'delete-annotation', id: uuid(4), revision: 1 }]));
    await screen.findByText(translate('panel-deleted'));
  });

  it('an old annotation that turns up is not', async () => {
    const { store } = showPanel(three());
    store.addElsewhere(annotationOf(4));
    await waitFor(() => expect(listed()).toHaveLength(4));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('a chosen mark opens its card even where the filter hid it, and leaves focus alone', async () => {
    const { page } = showPanel(three());
    fireEvent.click(button(/Sensitivity.*1 annotation/));
    await waitFor(() => expect(listed()).toEqual([uuid(2)]));
    const before = focused();
    page.value = pageOf(
      three().map((annotation) => placeOf(annotation)),
      { selected: { id: uuid(3), editNote: false, choice: 1 } },
    );
    await waitFor(() => expect(button(/They talked/).getAttribute('aria-expanded')).toBe('true'));
    expect(focused()).toBe(before);
  });

  it('a note asked for there is ready to be typed here; chosen again after closing it opens again', async () => {
    const { page } = showPanel(three());
    const choose = (choice: number) => {
      page.value = pageOf(
        three().map((annotation) => placeOf(annotation)),
        { selected: { id: uuid(3), editNote: true, choice } },
      );
    };
    choose(1);
    await waitFor(() => expect(focused().id).toBe(`note-${uuid(3)}`));
    press('Escape');
    await waitFor(() => expect(screen.queryByLabelText('Note')).toBeNull());
    choose(1);
    expect(screen.queryByLabelText('Note')).toBeNull();
    choose(2);
    await waitFor(() => expect(focused().id).toBe(`note-${uuid(3)}`));
  });
});
