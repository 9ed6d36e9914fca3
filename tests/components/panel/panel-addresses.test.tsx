// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { SiteAddresses } from '../../../components/panel/panel-ports';
import { button, showPanel, three } from './show-panel';

const SITE = 'https://records.test';
const key = (id: number, tab: string) => `${SITE}/case?id=${id}&tab=${tab}`;

const read = (parts: Partial<SiteAddresses> = {}): SiteAddresses => ({
  address: `${key(7, 'a')}&sid=geheim`,
  site: SITE,
  rules: [],
  sources: [
    { key: key(7, 'a'), title: 'Notes', recordId: null, annotations: 2 },
    { key: key(7, 'b'), title: 'Visits', recordId: null, annotations: 3 },
    { key: key(8, 'a'), title: 'Notes of 8', recordId: null, annotations: 1 },
  ],
  references: new Map([
    ['one', 'CF-1'],
    ['two', 'CF-2'],
  ]),
  ...parts,
});

async function open(addresses: SiteAddresses | null) {
  const shown = showPanel(three(), { readAddresses: async () => addresses });
  const details = document.querySelector('details.which-record') as HTMLDetailsElement;
  details.open = true;
  fireEvent(details, new Event('toggle'));
  return shown;
}
const tab = () => screen.findByRole('checkbox', { name: /^tab: a/ });

describe('which part of the address names the record', () => {
  it('shows its parts without secrets, what would be the same, and how many annotations move; then stores it', async () => {
    const { store } = await open(read());
    expect((await screen.findByRole('checkbox', { name: /^id: 7/ })) as HTMLInputElement).toHaveProperty(
      'checked',
      true,
    );
    expect(document.body.textContent).not.toContain('geheim');
    expect(screen.getByText(/Every part counts/)).toBeTruthy();
    expect(screen.getByText(/No annotation moves/)).toBeTruthy();
    fireEvent.click(await tab());
    expect(await screen.findByText('These two addresses would be the same record:')).toBeTruthy();
    expect(screen.getByText(`${SITE}/case?id=7&tab=other-a`)).toBeTruthy();
    expect(screen.getByText(`${SITE}/case?id=8&tab=a`)).toBeTruthy();
    expect(screen.getByText(/6 annotations move/)).toBeTruthy();
    expect(screen.getByText(/2 pages that are kept become one/)).toBeTruthy();
    store.next = async () => ({ kind: 'done', annotation: null });
    fireEvent.click(button('Save'));
    await waitFor(() =>
      expect(store.commands.at(-1)).toMatchObject({
        kind: 'set-address-rules',
        site: SITE,
        rules: [{ passing: ['tab'] }],
      }),
    );
    expect(await screen.findByText('Saved. 6 annotations moved.')).toBeTruthy();
  });

  it('says of another address whether it would be the same record', async () => {
    await open(read());
    fireEvent.click(await tab());
    const field = screen.getByLabelText('Try another address of this site');
    const said = (address: string) => {
      fireEvent.input(field, { target: { value: address } });
    };
    said(key(7, 'z'));
    expect(await screen.findByText('The same record as this page.')).toBeTruthy();
    said(key(9, 'z'));
    expect(await screen.findByText('Another record than this page.')).toBeTruthy();
    said(`${SITE}/elsewhere`);
    expect(await screen.findByText(/Not built like this page’s address/)).toBeTruthy();
    said('records');
    expect(await screen.findByText(/no complete web address/)).toBeTruthy();
  });

  it('stores nothing that would make one page of two records, or of all', async () => {
    const sources = read().sources.map((source, index) => ({
      ...source,
      recordId: ['one', 'two', null][index] ?? null,
    }));
    await open(read({ sources }));
    fireEvent.click(await tab());
    expect((await screen.findByText(/one page of two records: CF-1, CF-2/)).getAttribute('role')).toBe('alert');
    expect(button('Save')).toHaveProperty('disabled', true);
    for (const box of screen.getAllByRole('checkbox', { checked: true })) fireEvent.click(box);
    expect(await screen.findByText('Tick at least one part.')).toBeTruthy();
  });

  it('takes the rule back, and says that it failed when it did', async () => {
    const first = await open(read());
    fireEvent.click(await tab());
    first.store.next = async () => ({ kind: 'failed' });
    fireEvent.click(button('Save'));
    expect(await screen.findByText(/nothing was changed/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Use the usual rule again' })).toBeNull();
  });

  it('offers the usual rule where there is another', async () => {
    const path = [{ kind: 'same', text: 'case' }] as const;
    const rule = { site: SITE, path, route: [], passing: ['tab'], fragment: false };
    const { store } = await open(read({ rules: [rule] }));
    store.next = async () => ({ kind: 'done', annotation: null });
    fireEvent.click(await screen.findByRole('button', { name: 'Use the usual rule again' }));
    await waitFor(() => expect(store.commands.at(-1)).toEqual({ kind: 'set-address-rules', site: SITE, rules: [] }));
  });

  it('says when the address can have no rule', async () => {
    await open(null);
    expect(await screen.findByText(/can’t have a rule/)).toBeTruthy();
  });
});
