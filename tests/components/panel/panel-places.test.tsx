// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import type { PanelPorts } from '../../../components/panel/panel-ports';
import type { Place } from '../../../utils/core/place';
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

  it.each([/He waited/, /They talked/])('is kept as no longer in the record, and back by undo: %s', async (name) => {
    const { store } = showChanged({});
    fireEvent.click(button(name));
    fireEvent.click(await screen.findByRole('button', { name: translate('panel-not-in-record') }));
    const group = await screen.findByRole('region', { name: /No longer in the record/ });
    expect(within(group).getByRole('button', { name })).toBeTruthy();
    const said = await screen.findByText(translate('panel-no-longer-said'));
    expect(said.closest('[role=status]')).toBeTruthy();
    expect(store.data.value.annotations.filter(({ gone }) => gone)).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: /No longer in the record/ })).toBeNull());
    expect(store.data.value.annotations.filter(({ gone }) => gone)).toHaveLength(0);
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

describe('a passage that is no longer in the record', () => {
  const gone = '2026-11-20T12:00:00.000Z';

  function showGone(place: Partial<Place> = {}, answers: Partial<PanelPorts> = {}) {
    const [first, ...others] = three();
    if (!first) throw new Error('three');
    const all = [{ ...first, gone }, ...others];
    const parts = showPanel(all, answers);
    parts.page.value = pageOf([placeOf(first, place), ...others.map((one) => placeOf(one))]);
    return parts;
  }

  it('says since when, leads nowhere, and is in the record again when that is said', async () => {
    const goTo = vi.fn(async () => true);
    const { store } = showGone({ state: 'changed', found: { text: 'She left', entry: null } }, { goTo });
    await screen.findByRole('region', { name: /No longer in the record/ });
    fireEvent.click(button(/She laughed/));
    await screen.findByText(translate('panel-no-longer-since', { date: '20 November 2026' }));
    expect(goTo).not.toHaveBeenCalled();
    expect(screen.queryByText(translate('panel-no-longer-back'))).toBeNull();
    fireEvent.click(button(translate('panel-in-record-again')));
    await waitFor(() => expect(store.data.value.annotations[0]).not.toHaveProperty('gone'));
    await screen.findByRole('region', { name: /Changed on the page/ });
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByRole('region', { name: /No longer in the record/ });
  });

  it('is asked about when the page shows it in its place', async () => {
    const { store } = showGone({ state: 'in place' });
    const group = await screen.findByRole('region', { name: /Changed on the page/ });
    fireEvent.click(within(group).getByRole('button', { name: /She laughed/ }));
    await screen.findByText(translate('panel-no-longer-back'));
    fireEvent.click(button(translate('panel-in-record-again')));
    await waitFor(() => expect(store.data.value.annotations[0]).not.toHaveProperty('gone'));
  });

  it('gets another place by selecting, and undo takes both back', async () => {
    const passage = {
      target: { quote: { exact: 'She smiled', prefix: '', suffix: '' }, position: { start: 9, end: 19 } },
      entry: null,
    };
    const { store } = showGone({ state: 'not found' }, { describeSelection: async () => passage });
    fireEvent.click(button(/She laughed/));
    fireEvent.click(await screen.findByRole('button', { name: 'Re-attach to selection' }));
    await waitFor(() => expect(store.data.value.annotations[0]).toMatchObject(passage));
    expect(store.data.value.annotations[0]).not.toHaveProperty('gone');
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(store.data.value.annotations[0]).toHaveProperty('gone'));
    expect(store.data.value.annotations[0]?.target).toEqual(three()[0]?.target);
  });
});
