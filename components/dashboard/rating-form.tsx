import { useId, useState } from 'preact/hooks';
import { RATING_PARTS, type Rating, type RatingPart } from '../../utils/core/assessment';
import type { Dimension } from '../../utils/core/codebook';
import { MAX_RATING } from '../../utils/core/limits';
import { Button } from '../basics/button';
import { Field } from '../basics/field';
import { useText } from '../basics/text';
import { useDashboard } from './dashboard-context';

/** The dimension whose two families may be rated apart. */
const IN_PARTS = 'family-membership';

interface RatingFormProps {
  readonly dimension: Dimension;
  readonly onRate: (rating: Rating) => Promise<boolean>;
}

/** Adds a rating from 0 to 10, with the date it is of. */
export function RatingForm({ dimension, onRate }: RatingFormProps) {
  const text = useText();
  const id = useId();
  const { today, reviewer } = useDashboard();
  const [value, setValue] = useState('');
  const [date, setDate] = useState<string | null>(null);
  const [part, setPart] = useState<RatingPart>(null);
  const [error, setError] = useState<string | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    const day = date ?? today();
    const problem = value === '' ? 'assessment-rating-missing' : day === '' ? 'assessment-date-missing' : null;
    setError(problem && text(problem));
    if (problem === null && (await onRate({ date: day, value: Number(value), part, reviewer }))) setValue('');
  };
  return (
    <form class="rating-form screen-only" onSubmit={submit} noValidate>
      <Field id={`${id}-value`} label={text('assessment-rating', { name: dimension.name })} error={error}>
        {(links) => (
          <select {...links} class="input" value={value} onChange={(event) => setValue(event.currentTarget.value)}>
            <option value="">{text('assessment-no-rating')}</option>
            {Array.from({ length: MAX_RATING + 1 }, (_, step) => (
              <option key={step} value={step}>
                {step}
              </option>
            ))}
          </select>
        )}
      </Field>
      {dimension.id === IN_PARTS && (
        <Field id={`${id}-part`} label={text('assessment-part')}>
          {(links) => (
            <select
              {...links}
              class="input"
              value={part ?? ''}
              onChange={({ currentTarget }) =>
                setPart(RATING_PARTS.find((one) => (one ?? '') === currentTarget.value) ?? null)
              }
            >
              {RATING_PARTS.map((one) => (
                <option key={one} value={one ?? ''}>
                  {text(`assessment-part-${one ?? 'whole'}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field id={`${id}-date`} label={text('assessment-date')}>
        {(links) => (
          <input
            {...links}
            class="input"
            type="date"
            value={date ?? today()}
            onChange={(event) => setDate(event.currentTarget.value)}
          />
        )}
      </Field>
      <Button type="submit">
        {text('assessment-rate')}
        <span class="visually-hidden"> {dimension.name}</span>
      </Button>
    </form>
  );
}
