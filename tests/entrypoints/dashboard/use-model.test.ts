// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { renderHook, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import type { Stored } from '../../../entrypoints/dashboard/services';
import { useModel } from '../../../entrypoints/dashboard/use-model';
import { noFilter } from '../../../utils/core/summary-types';
import { annotations, records, review, sources } from '../../fixtures/stored';

const stored = (count: number, changes: number): Stored & { readonly kind: 'ready' } => ({
  kind: 'ready',
  settings: { reviewId: review.id, reviewer: 'A. Bell' },
  everything: { reviews: [review], records, sources, annotations: annotations(count) },
  changes,
});

it('shows what was there until much that is new is counted, and when little is left of it again', async () => {
  const { result, rerender } = renderHook(({ now }) => useModel(now, noFilter, signal(null)), {
    initialProps: { now: stored(10, 1) },
  });
  const shown = () => result.current.model?.annotations.length;
  expect([shown(), result.current.counting]).toEqual([10, false]);
  rerender({ now: stored(1_200, 2) });
  expect([shown(), result.current.counting]).toEqual([10, true]);
  await waitFor(() => expect([shown(), result.current.counting]).toEqual([1_200, false]));
  rerender({ now: stored(20, 3) });
  expect([shown(), result.current.counting]).toEqual([20, false]);
  rerender({ now: stored(1_300, 4) });
  expect([shown(), result.current.counting]).toEqual([20, true]);
  await waitFor(() => expect(shown()).toBe(1_300));
});
