// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { apartFrom } from '../../../components/panel/mend-moves';
import type { OtherSource } from '../../../components/panel/panel-ports';
import { pageOf, placeOf } from './fixtures';
import { button, showPanel, three } from './show-panel';

const lost = () => three().map((annotation) => ({ ...placeOf(annotation), state: 'not found' as const, start: null }));
const moveOf = (revision: number, sourceKey: string) =>
  three().map(({ id, revision: before }) => ({ id, revision: before + revision, sourceKey }));

describe('the entry of a passage', () => {
  it('is corrected by hand, marked as such, and undone', async () => {
    const { store } = showPanel(three());
    fireEvent.click(button(/He waited/));
    const before = store.data.value.annotations[1]?.entry;
    fireEvent.click(await screen.findByRole('button', { name: /Correct the entry|Say which entry/ }));
    fireEvent.input(screen.getByLabelText('Date of the entry'), { target: { value: '2025-04-03' } });
    fireEvent.input(screen.getByLabelText('Heading of the entry'), { target: { value: 'Home visit' } });
    fireEvent.submit(screen.getByRole('form', { name: 'The entry of this passage' }));
    const entry = { heading: 'Home visit', date: '2025-04-03', corrected: true };
    await waitFor(() => expect(store.data.value.annotations[1]?.entry).toEqual(entry));
    await waitFor(() => expect(button(/3 April 2025.*Home visit.*\(corrected\)/)).toBeTruthy());
    fireEvent.click(button('Undo'));
    await waitFor(() => expect(store.data.value.annotations[1]?.entry).toEqual(before));
  });
});

describe('a page that holds passages of another', () => {
  const other: OtherSource = {
    key: 'https://records.example/other',
    title: 'Other log',
    reference: 'CF-2',
    annotations: [{ id: three()[0]?.id ?? '', revision: 4 }],
  };

  it('says so when none of them is on it, moves them to a page of their own, and back', async () => {
    const { store, page } = showPanel(three());
    page.value = pageOf(lost());
    const { sourceKey } = store.data.value;
    expect(await screen.findByText(/None of the 3 passages kept for this page/)).toBeTruthy();
    store.next = async () => ({ kind: 'done', annotation: null });
    const details = document.querySelector('details.mend-page') as HTMLDetailsElement;
    fireEvent(details, new Event('toggle'));
    const move = (await screen.findByRole('button', { name: 'Move them' })) as HTMLButtonElement;
    await waitFor(() => expect(move.disabled).toBe(false));
    fireEvent.click(move);
    const apart = `${sourceKey}#!apart-1`;
    await waitFor(() =>
      expect(store.commands.at(-1)).toMatchObject({ kind: 'move-annotations', moves: moveOf(0, apart) }),
    );
    store.next = async () => ({ kind: 'done', annotation: null });
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(store.commands.at(-1)).toMatchObject({ kind: 'move-annotations', moves: moveOf(1, sourceKey) }),
    );
  });

  it('brings those of another page here', async () => {
    const { store } = showPanel(three(), { otherSources: async () => [other] });
    const { sourceKey } = store.data.value;
    const details = document.querySelector('details.mend-page') as HTMLDetailsElement;
    details.open = true;
    fireEvent(details, new Event('toggle'));
    expect(await screen.findByRole('option', { name: 'CF-2: Other log (1 passage)' })).toBeTruthy();
    store.next = async () => ({ kind: 'done', annotation: null });
    fireEvent.click(button('Bring them here'));
    const moves = [{ id: other.annotations[0]?.id, revision: 4, sourceKey }];
    await waitFor(() => expect(store.commands.at(-1)).toMatchObject({ kind: 'move-annotations', moves }));
  });

  it('says on a page without annotations that it says those of another, and offers just that one', async () => {
    const nearest = { ...other, key: 'https://records.example/same', title: 'Same log' };
    showPanel([], {
      otherSources: async () => [other, nearest],
      findOtherKey: async () => ({ key: nearest.key, title: nearest.title, here: 3 }),
    });
    expect(await screen.findByText(/This page says 3 of the passages that are kept for “Same log”/)).toBeTruthy();
    const details = document.querySelector('details.mend-page') as HTMLDetailsElement;
    expect(details.open).toBe(true);
    fireEvent(details, new Event('toggle'));
    expect(await screen.findByLabelText('Bring passages from')).toHaveProperty('value', nearest.key);
  });

  it('gets keys that nothing has yet', () => {
    const key = 'https://records.example/log';
    expect(apartFrom(key, [])).toBe(`${key}#!apart-1`);
    expect(apartFrom(`${key}#!apart-1`, [{ key: `${key}#!apart-2` }])).toBe(`${key}#!apart-3`);
  });
});

describe('the switch for a site', () => {
  it('asks at once, says what came of it, and is on when the browser says so', async () => {
    const asked: unknown[] = [];
    const { sites } = showPanel(three(), {
      setAlwaysOn: async (pattern, on) => {
        asked.push([pattern, on]);
        return on;
      },
    });
    const toggle = screen.getByRole('switch', { name: /^Always on for / });
    expect(toggle.getAttribute('aria-checked')).toBe('false');
    fireEvent.click(toggle);
    expect(asked).toEqual([[expect.stringMatching(/^https:\/\/[^/]+\/\*$/), true]]);
    const [[pattern = ''] = []] = asked as string[][];
    sites.value = [{ name: 'records.example', pattern }];
    await waitFor(() => expect(toggle.getAttribute('aria-checked')).toBe('true'));
    fireEvent.click(toggle);
    expect(await screen.findByText(/did not allow this site/)).toBeTruthy();
  });
});
