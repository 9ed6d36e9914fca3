// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { PageView } from '../../../components/panel/panel-ports';
import { pageOf, uuid } from './fixtures';
import { button, showPanel, three, translate } from './show-panel';

describe('a page', () => {
  it.each<[PageView['status'], string]>([
    ['opening', 'panel-opening'],
    ['needs click', 'panel-needs-click-why'],
    ['not allowed', 'policy-not-allowed'],
    ['closed to extensions', 'panel-closed-instead'],
  ])('that is %s says so', (status, sentence) => {
    const { page } = showPanel([]);
    if (status !== 'ready') page.value = { status };
    return waitFor(() => expect(screen.getByText(translate(sentence))).toBeTruthy());
  });

  it('says so when the store can’t be read', async () => {
    const { unreadable } = showPanel(three());
    unreadable.value = true;
    expect((await screen.findByText(translate('panel-unreadable'))).closest('[role=alert]')).toBeTruthy();
  });

  it('without annotations says how to start', () => {
    showPanel([]);
    expect(screen.getByText(translate('panel-empty-select'))).toBeTruthy();
    expect(screen.getByText('Family membership')).toBeTruthy();
  });

  it('says why a selection could not be marked, once, until it is put away', async () => {
    const { page } = showPanel(three());
    page.value = pageOf([], { notice: 'in-a-password' });
    const sentence = await screen.findByText(translate('panel-notice-in-a-password'));
    expect(sentence.closest('[role=status]')).toBeTruthy();
    fireEvent.click(within(sentence.parentElement as HTMLElement).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByText(translate('panel-notice-in-a-password'))).toBeNull());
    page.value = pageOf([], { notice: 'too-long' });
    await screen.findByText(translate('panel-notice-too-long'));
  });

  it('names the key that opens it', async () => {
    const { page } = showPanel([]);
    page.value = { status: 'needs click' };
    await screen.findByText(/or press Alt\+Shift\+B on the page/);
  });

  it('come back to is as it was left', async () => {
    const { page, model } = showPanel(three());
    const before = page.value;
    fireEvent.click(button(/He waited/));
    page.value = { status: 'needs click' };
    await screen.findByText(translate('panel-needs-click-why'));
    page.value = before;
    await waitFor(() => expect(button(/He waited/).getAttribute('aria-expanded')).toBe('true'));
    expect(model.desk.openId.value).toBe(uuid(2));
  });

  it('turned to another one saves what was being typed', async () => {
    const { store, page, model } = showPanel(three());
    fireEvent.click(button(/He waited/));
    fireEvent.input(await screen.findByLabelText('Note'), { target: { value: 'half a thought' } });
    page.value = pageOf([], { sourceKey: 'https://records.test/case/8' });
    await waitFor(() => expect(store.data.value.annotations[1]?.note).toBe('half a thought'));
    expect(model.desk.openId.value).toBeNull();
  });
});
