import type { Annotation } from '../../../utils/core/annotation';
import type { CaseRecord, Review, Settings, Source } from '../../../utils/core/record';

/** One good example of each stored thing. */
export const review: Review = {
  id: '0b9a4c1e-7d3f-4f0e-9d5a-3c2b1a0f9e8d',
  name: 'My review',
  purpose: 'practice',
  codebookId: 'secure-base',
  created: '2026-11-21T09:00:00.000Z',
};

export const record: CaseRecord = {
  id: '5f0d2f6e-64f5-4d0b-8b0e-0c6a4d1f2e3b',
  reference: 'CF-2024-0117',
  created: '2026-11-21T09:01:00.000Z',
};

export const source: Source = {
  key: 'https://records.test/case/7',
  title: 'Daily log',
  recordId: record.id,
  created: '2026-11-21T09:01:00.000Z',
};

export const settings: Settings = { reviewId: review.id, reviewer: 'AB' };

export const annotation: Annotation = {
  id: '7c1d1b52-3c1f-4a55-9a55-1f0e3f0a9b11',
  revision: 2,
  reviewId: review.id,
  sourceKey: source.key,
  target: {
    quote: { exact: 'sat with her until she slept', prefix: 'Afterwards Jo ', suffix: '. A quiet night' },
    position: { start: 120, end: 148 },
    block: {
      label: 'Monday 3 March 2025',
      before: '',
      after: 'Tuesday 4 March 2025',
      uniquePrefix: null,
      uniqueSuffix: 3,
    },
  },
  entry: { heading: 'Monday 3 March 2025', date: '2025-03-03' },
  tags: [
    { dimension: 'availability', direction: 'strength', side: 'caregiving' },
    { dimension: 'sensitivity', direction: null, side: null },
  ],
  note: 'Stays near at the hard time of day.',
  reviewer: 'AB',
  created: '2026-11-21T09:02:00.000Z',
  modified: '2026-11-21T09:03:00.000Z',
  deleted: null,
};
