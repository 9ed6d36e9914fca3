// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { button, showPanel, three, translate } from './show-panel';

describe('the record of the page', () => {
  it('is stored when the reviewer says so, not while typing', async () => {
    const { store } = showPanel(three());
    const field = screen.getByLabelText('Case reference');
    fireEvent.input(field, { target: { value: ' FC-1044 ' } });
    expect(store.commands).toEqual([]);
    fireEvent.click(await screen.findByRole('button', { name: 'Save' }));
    await screen.findByText(translate('panel-record-saved'));
    expect(store.commands).toEqual([
      {
        kind: 'assign-record',
        sourceKey: 'https://records.test/case/7',
        sourceTitle: 'Daily log',
        reference: 'FC-1044',
      },
    ]);
  });

  it('that could not be stored stays to be saved', async () => {
    const { store } = showPanel(three());
    store.next = async () => ({ kind: 'failed' });
    fireEvent.input(screen.getByLabelText('Case reference'), { target: { value: 'FC-1044' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Save' }));
    await screen.findByText(translate('panel-outcome-failed'));
    expect(button('Save')).toBeTruthy();
    expect((screen.getByLabelText('Case reference') as HTMLInputElement).value).toBe('FC-1044');
  });
});
