import type { Rating } from '../../utils/core/assessment';
import { formatDate } from '../../utils/i18n/format-date';
import { Button } from '../basics/button';
import { useText } from '../basics/text';
import { ScrollRegion } from './scroll-region';

interface RatingHistoryProps {
  readonly name: string;
  /** By date. */
  readonly ratings: readonly Rating[];
  /** Asked to keep these instead. */
  readonly onChange: (ratings: readonly Rating[]) => Promise<boolean>;
}

/** Every rating of a dimension, the latest first, each with the way to take a wrong one out. */
export function RatingHistory({ name, ratings, onChange }: RatingHistoryProps) {
  const text = useText();
  if (ratings.length === 0) return null;
  const latestFirst = ratings.map((rating, index) => ({ rating, index })).toReversed();
  return (
    <ScrollRegion label={text('assessment-ratings', { name })} explanation={text('assessment-ratings', { name })}>
      <table class="table table-narrow">
        <caption class="visually-hidden">{text('assessment-ratings', { name })}</caption>
        <thead>
          <tr>
            <th scope="col">{text('assessment-date')}</th>
            <th scope="col" class="number">
              {text('assessment-value')}
            </th>
            <th scope="col">{text('assessment-part')}</th>
            <th scope="col">{text('assessment-by')}</th>
            <th scope="col" class="screen-only">
              <span class="visually-hidden">{text('assessment-remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {latestFirst.map(({ rating, index }) => (
            <tr key={index}>
              <th scope="row">{formatDate(rating.date)}</th>
              <td class="number">{rating.value}</td>
              <td>{text(`assessment-part-${rating.part ?? 'whole'}`)}</td>
              <td>{rating.reviewer || text('summary-none')}</td>
              <td class="screen-only">
                <Button look="quiet" onClick={() => void onChange(ratings.filter((_, at) => at !== index))}>
                  {text('assessment-remove')}
                  <span class="visually-hidden">
                    {' '}
                    {text('assessment-remove-which', { date: formatDate(rating.date) })}
                  </span>
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
