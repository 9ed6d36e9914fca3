// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../utils/core/annotation';
import { annotationOf, tag } from './fixtures';
import { button, showPanel } from './show-panel';

const first = annotationOf(1, { passage: 'She laughed' });
const second: Annotation = { ...first, revision: 2, tags: [tag('sensitivity', { direction: 'strength' })] };
const third: Annotation = { ...second, revision: 3, note: 'ask about it' };

function showHistory() {
  const shown = showPanel([third], {
    history: async (annotation) => [first, second, annotation].map((each) => ({ annotation: each, who: 'AB' })),
  });
  fireEvent.click(button(/She laughed/));
  return shown;
}

describe('the earlier versions of an annotation', () => {
  it('are listed latest first, with what was changed', async () => {
    showHistory();
    fireEvent.click(button('Show earlier versions'));
    const list = await screen.findByRole('list', { name: 'Versions, latest first' });
    const versions = [...list.children].map((item) => item.textContent);
    expect(versions).toHaveLength(3);
    expect(versions[0]).toMatch(/22 November 2026.*AB.*Note: ask about it/);
    expect(versions[1]).toContain('Dimensions: Sensitivity – Strength');
    expect(versions[2]).toMatch(/Marked: “She laughed”.*Availability/);
    fireEvent.click(button('Hide earlier versions'));
    expect(screen.queryByRole('list', { name: 'Versions, latest first' })).toBeNull();
  });

  it('can be gone back to, and that can be undone', async () => {
    const { store } = showHistory();
    fireEvent.click(button('Show earlier versions'));
    const list = await screen.findByRole('list', { name: 'Versions, latest first' });
    const oldest = list.lastElementChild;
    if (!(oldest instanceof HTMLElement)) throw new Error('no version is listed');
    fireEvent.click(within(oldest).getByRole('button', { name: 'Go back to this version' }));
    await waitFor(() =>
      expect(store.data.value.annotations[0]).toMatchObject({ revision: 4, note: '', tags: first.tags }),
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(store.data.value.annotations[0]).toMatchObject({ revision: 5, note: 'ask about it', tags: third.tags }),
    );
  });

  it('that can’t be read are said to be so; an annotation that never changed has none', async () => {
    const { store } = showPanel([third], { history: async () => null });
    fireEvent.click(button(/She laughed/));
    fireEvent.click(button('Show earlier versions'));
    expect(await screen.findByText('The earlier versions can’t be read now.')).toBeTruthy();
    store.changeElsewhere(third.id, { deleted: '2026-11-22T08:00:00.000Z' });
    store.addElsewhere(annotationOf(2));
    fireEvent.click(await screen.findByRole('button', { name: /Passage 2/ }));
    expect(screen.queryByRole('button', { name: 'Show earlier versions' })).toBeNull();
  });
});
