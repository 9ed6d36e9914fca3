// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../utils/core/annotation';
import { annotationOf } from './fixtures';
import { listed, showPanel, three } from './show-panel';

const inEntry = (number: number, entry: Entry | null) => annotationOf(number, { passage: `Words ${number}`, entry });
const visit = { heading: 'Home visit', date: '2025-03-03' };

describe('grouping by entry', () => {
  it('puts the cards under the date and heading of their entry, in reading order', () => {
    showPanel([
      inEntry(1, null),
      inEntry(2, visit),
      inEntry(3, { ...visit, corrected: true }),
      inEntry(4, { heading: '4 March 2025', date: '2025-03-04' }),
      inEntry(5, { heading: 'Health', date: null }),
      inEntry(6, visit),
    ]);
    const before = listed();
    const choice = screen.getByRole('checkbox', { name: 'Group by entry' });
    expect(screen.queryAllByRole('heading', { level: 3 })).toEqual([]);
    fireEvent.click(choice);
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'In no entry (1)',
      '3 March 2025: Home visit (2)',
      '4 March 2025 (1)',
      'Health (1)',
      '3 March 2025: Home visit (1)',
    ]);
    expect(listed()).toEqual(before);
    fireEvent.click(choice);
    expect(screen.queryAllByRole('heading', { level: 3 })).toEqual([]);
  });

  it('is not offered where no passage stands in an entry', () => {
    showPanel(three().map((annotation) => ({ ...annotation, entry: null })));
    expect(screen.queryByRole('checkbox', { name: 'Group by entry' })).toBeNull();
  });
});
