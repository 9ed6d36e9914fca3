// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TextProvider } from '../../../components/basics/text';
import { DashboardView } from '../../../components/dashboard/dashboard-view';
import { dashboardModel, inRecords } from '../../../entrypoints/dashboard/dashboard-model';
import { noFilter, type SummaryFilter } from '../../../utils/core/summary-types';
import { createTranslate } from '../../../utils/i18n';
import { annotations, records, review, sources, uuid } from '../../fixtures/stored';

afterEach(cleanup);

function show(count: number, filter: SummaryFilter = noFilter, damaged = 0) {
  const stored = { reviews: [review], records, sources, annotations: annotations(count) };
  const model = inRecords(dashboardModel({ reviewId: review.id, reviewer: '' }, stored, filter), filter.records);
  const calls = { onReview: vi.fn(), onFilter: vi.fn(), onAssign: vi.fn(), onOpen: vi.fn(), onLock: null };
  render(
    <TextProvider translate={createTranslate()}>
      <DashboardView model={model} damaged={damaged} {...calls} />
    </TextProvider>,
  );
  return { model, ...calls };
}

const ofFirst: SummaryFilter = { ...noFilter, records: [records[0]?.id ?? ''] };

describe('the dashboard', () => {
  it('says how to begin while nothing is marked', () => {
    show(0);
    expect(screen.getByText('Nothing is marked in this review yet')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Gaps' })).toBeNull();
  });

  it('names gaps first, then numbers', () => {
    show(3);
    const headings = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
    expect(headings.indexOf('Gaps')).toBeLessThan(headings.indexOf('The dimensions in numbers'));
    expect(screen.getByText(/^No evidence of Family membership among 3 passages from 3 sources/)).toBeTruthy();
  });

  it('narrows the summary to the record chosen', async () => {
    const { onFilter } = show(40);
    fireEvent.click(await screen.findByRole('button', { name: 'SB-014' }));
    expect(onFilter).toHaveBeenCalledWith(ofFirst);
    fireEvent.click(screen.getByRole('button', { name: 'No case reference' }));
    expect(onFilter).toHaveBeenLastCalledWith({ ...noFilter, records: [null] });
  });

  it('marks the record chosen and shows its sources', async () => {
    show(40, ofFirst);
    await screen.findByRole('button', { name: 'SB-014' });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('SB-014');
    expect(document.querySelector('[aria-current="true"]')?.textContent).toContain('SB-014');
    expect(screen.getByRole('region', { name: 'Sources of this record' }).textContent).toContain('Daily log');
  });

  it('draws quotations only once they are asked for, with the way to their source', async () => {
    const { model } = show(40);
    const section = await screen.findByRole('region', { name: 'Availability' });
    expect(document.querySelectorAll('blockquote')).toHaveLength(0);
    const details = section.querySelector('details');
    if (!details) throw new Error('no quotations to open');
    details.open = true;
    fireEvent(details, new Event('toggle'));
    const quotations = model.summary.dimensions[0]?.quotations ?? [];
    expect(await within(section).findAllByRole('listitem')).toHaveLength(quotations.length);
    const [link] = within(section).getAllByRole<HTMLAnchorElement>('link', { name: /^Show in record/ });
    expect(link?.getAttribute('href')).toBe(quotations[0]?.sourceKey);
    expect(link?.rel).toBe('noopener noreferrer');
  });

  it('gives a source without a record its case reference', () => {
    const { onAssign } = show(5);
    const [input] = screen.getAllByLabelText<HTMLInputElement>('Case reference');
    if (!input) throw new Error('no field');
    const set = screen.getAllByRole('button', { name: /^Set case reference/ })[0];
    if (!set) throw new Error('no button');
    fireEvent.click(set);
    expect(onAssign).not.toHaveBeenCalled();
    expect(screen.getByText('Enter a case reference')).toBeTruthy();
    fireEvent.input(input, { target: { value: '  SB-031 ' } });
    fireEvent.click(set);
    expect(onAssign).toHaveBeenCalledExactlyOnceWith(sources[4], 'SB-031');
    const offered = document.getElementById(input.getAttribute('list') ?? '')?.querySelectorAll('option') ?? [];
    expect([...offered].map(({ value }) => value)).toEqual(['SB-014', 'SB-027', 'Training record A']);
  });

  it('filters by dimension and direction; all ticked is the same as none', () => {
    const { onFilter } = show(5, { ...noFilter, directions: ['strength', 'concern'] });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Acceptance' }));
    expect(onFilter).toHaveBeenLastCalledWith({
      ...noFilter,
      directions: ['strength', 'concern'],
      dimensions: ['acceptance'],
    });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Not said' }));
    expect(onFilter).toHaveBeenLastCalledWith(noFilter);
    fireEvent.click(screen.getByRole('button', { name: 'Clear the filter' }));
    expect(onFilter).toHaveBeenLastCalledWith(noFilter);
  });

  it('says when something stored is left out, and else nothing', () => {
    show(5);
    expect(screen.queryByRole('alert')).toBeNull();
    cleanup();
    show(5, noFilter, 2);
    expect(screen.getByRole('alert').textContent).toContain('2 stored things can’t be read any more');
  });

  it('says when the dates are the wrong way round', () => {
    show(5, { ...noFilter, from: '2025-04-01', to: '2025-03-01' });
    expect(screen.getByText(/first date is after the last one/)).toBeTruthy();
  });

  it('forgets a record in the filter that is not there any more', () => {
    const { model } = show(5, { ...noFilter, records: [uuid(7)] });
    expect(model.filter).toEqual(noFilter);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('All records');
  });
});
