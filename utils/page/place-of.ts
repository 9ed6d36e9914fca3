import { entryAt } from '../anchoring/describe';
import type { Standing } from '../anchoring/standing';
import { type Stretch, textOfStretch } from '../anchoring/stretch';
import type { FoundText, Place } from '../core/place';
import type { Line } from './line';
import type { PageText } from './page-text';

/** Where a mark is, as a reviewer is told; `start` as in `Place`. */
export function placeOf(id: string, standing: Standing<Line>, start: number | null, page: PageText): Place {
  const { state, place, candidates } = standing;
  return {
    id,
    state,
    start,
    found: state === 'changed' && place ? foundText(page, place) : null,
    candidates: state === 'not found' ? candidates.map((stretch) => foundText(page, stretch)) : [],
  };
}

/** The place of a mark, or with `candidate` one that it might have; `null` when there is none. */
export function stretchAt({ place, candidates }: Standing<Line>, candidate: number | null): Stretch<Line> | null {
  return candidate === null ? place : (candidates[candidate] ?? null);
}

function foundText(page: PageText, stretch: Stretch<Line>): FoundText {
  const span = page.spanOf(stretch);
  return { text: textOfStretch(stretch), entry: span && entryAt(page.index, span.start) };
}
