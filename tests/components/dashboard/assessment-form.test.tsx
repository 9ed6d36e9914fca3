// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TextProvider } from '../../../components/basics/text';
import { AssessmentForm } from '../../../components/dashboard/assessment-form';
import { DashboardContext } from '../../../components/dashboard/dashboard-context';
import type { Assessment } from '../../../utils/core/assessment';
import { codebookById } from '../../../utils/core/codebooks';
import { summarise } from '../../../utils/core/summary';
import { noFilter } from '../../../utils/core/summary-types';
import { createTranslate } from '../../../utils/i18n';
import { annotations, records, review, sources } from '../../fixtures/stored';

afterEach(cleanup);

const [record] = records;
if (!record) throw new Error('a record is needed');
const rating = { date: '2026-01-02', value: 4, part: null, reviewer: 'AB' };
const assessment: Assessment = {
  reviewId: review.id,
  recordId: record.id,
  revision: 3,
  dimensions: [{ dimension: 'availability', commentary: 'Steady', ratings: [rating] }],
  created: review.created,
  modified: review.created,
};

function show(said: Assessment | null) {
  const codebook = codebookById('secure-base');
  const summary = summarise({ review, codebook, records, sources, annotations: annotations(5) }, noFilter);
  const ports = {
    showPassage: vi.fn(),
    reassign: vi.fn(),
    assess: vi.fn(async () => true),
    summarise: () => null,
    today: () => '2026-11-28',
    reviewer: 'CD',
  };
  render(
    <TextProvider translate={createTranslate()}>
      <DashboardContext.Provider value={ports}>
        {record && <AssessmentForm summary={summary} record={record} assessment={said} />}
      </DashboardContext.Provider>
    </TextProvider>,
  );
  return ports.assess;
}

describe('commentary and ratings', () => {
  it('saves commentary with the ratings there are, from the revision that was shown', async () => {
    const assess = show(assessment);
    expect(screen.queryByRole('button', { name: /^Save commentary/ })).toBeNull();
    fireEvent.input(screen.getByLabelText('Commentary on Availability'), { target: { value: ' Less so of late ' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Save commentary on Availability' }));
    const said = { dimension: 'availability', commentary: 'Less so of late', ratings: [rating] };
    expect(assess).toHaveBeenCalledExactlyOnceWith(record, 3, said);
  });

  it('adds a dated rating under the reviewer’s name; without a value it says what is missing', async () => {
    const assess = show(null);
    const add = screen.getByRole('button', { name: 'Add rating Family membership' });
    fireEvent.click(add);
    expect(await screen.findByText('Choose a rating from 0 to 10')).toBeTruthy();
    expect(assess).not.toHaveBeenCalled();
    fireEvent.change(screen.getByLabelText('Rating of Family membership'), { target: { value: '0' } });
    fireEvent.change(screen.getByLabelText('Of'), { target: { value: 'birth-family' } });
    fireEvent.click(add);
    const made = { date: '2026-11-28', value: 0, part: 'birth-family', reviewer: 'CD' };
    expect(assess).toHaveBeenCalledExactlyOnceWith(record, 0, {
      dimension: 'family-membership',
      commentary: '',
      ratings: [made],
    });
  });

  it('shows earlier ratings and takes a wrong one out', () => {
    const assess = show(assessment);
    const table = screen.getByRole('table', { name: /^Ratings of Availability/ });
    expect(within(table).getByText('2 January 2026')).toBeTruthy();
    fireEvent.click(within(table).getByRole('button', { name: /^Take out/ }));
    expect(assess).toHaveBeenCalledExactlyOnceWith(record, 3, {
      dimension: 'availability',
      commentary: 'Steady',
      ratings: [],
    });
  });
});
