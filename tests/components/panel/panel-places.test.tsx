// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import type { PanelPorts } from '../../../components/panel/panel-ports';
import { pageOf, placeOf, uuid } from './fixtures';
import { button, showPanel, three, translate } from './show-panel';

describe('a passage that is not where it was', () => {
  const passage = {
    target: { quote: { exact: 'He sat and waited', prefix: '', suffix: '' }, position: { start: 250, end: 267 } },
    entry: { heading: 'Evening', date: '2025-03-03' },
  };

  function showChanged(answers: Partial<PanelPorts>) {
    const parts = showPanel(three(), answers);
    const [first, second, third] = three();
    if (!first || !second || !third) throw new Error('three');
    parts.page.value = pageOf([
      placeOf(first),
      placeOf(second, { state: 'changed', found: { text: 'He sat and waited', entry: null } }),
      placeOf(third, { state: 'not found', start: null, candidates: [{ text: 'They walked', entry: null }] }),
    ]);
    return parts;
  }

  it('changed, is shown before and now, and is stored anew when it is still right; undo goes back', async () => {
    const describePlace = vi.fn(async () => passage);
    const { store } = showChanged({ describePlace });
    await screen.findByText(/Changed on the page/);
    fireEvent.click(button(/He waited/));
    expect((await screen.findByText('On the page now')).nextElementSibling?.querySelector('ins')?.textContent).toBe(
      'added: sat and ',
    );
    fireEvent.click(button('Still right'));
    await waitFor(() => expect(store.data.value.annotations[1]).toMatchObject(passage));
    const [asked] = describePlace.mock.calls;
    expect(asked).toEqual([expect.objectContaining({ id: uuid(2) }), null, 'He sat and waited']);
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(store.data.value.annotations[1]?.target).toEqual(three()[1]?.target));
  });

  it('is not stored when the page has moved on since it was read', async () => {
    const { store } = showChanged({ describePlace: async () => null });
    fireEvent.click(button(/He waited/));
    fireEvent.click(await screen.findByRole('button', { name: 'Still right' }));
    await screen.findByText(translate('panel-page-moved-on'));
    expect(store.commands).toEqual([]);
  });

  it('not found, has candidates to look at and to choose', async () => {
    const goToCandidate = vi.fn(async () => true);
    const describePlace = vi.fn(async () => passage);
    const { store } = showChanged({ goToCandidate, describePlace });
    fireEvent.click(button(/They talked/));
    fireEvent.click(await screen.findByRole('button', { name: 'Show on page 1 of 1' }));
    expect(goToCandidate.mock.calls).toEqual([[expect.objectContaining({ id: uuid(3) }), 0]]);
    fireEvent.click(button('This is it 1 of 1'));
    await waitFor(() => expect(store.data.value.annotations[2]).toMatchObject(passage));
    expect(describePlace.mock.calls).toEqual([[expect.objectContaining({ id: uuid(3) }), 0, 'They walked']]);
  });

  it('is re-attached to what is selected, or says why it can’t be', async () => {
    let selection: Awaited<ReturnType<PanelPorts['describeSelection']>> = { notice: 'nothing-selected' };
    const { store } = showChanged({ describeSelection: async () => selection });
    fireEvent.click(button(/They talked/));
    fireEvent.click(await screen.findByRole('button', { name: 'Re-attach to selection' }));
    await screen.findByText(translate('panel-notice-nothing-selected'));
    selection = passage;
    fireEvent.click(button('Re-attach to selection'));
    await waitFor(() => expect(store.data.value.annotations[2]).toMatchObject(passage));
    await waitFor(() => expect(screen.queryByText(translate('panel-notice-nothing-selected'))).toBeNull());
  });
});
