import { useState } from 'preact/hooks';
import { type Assessment, assessmentOf, type DimensionAssessment, type Rating } from '../../utils/core/assessment';
import { type Dimension, dimensionNumber } from '../../utils/core/codebook';
import { MAX_COMMENTARY } from '../../utils/core/limits';
import type { CaseRecord } from '../../utils/core/record';
import type { Summary } from '../../utils/core/summary-types';
import { Button } from '../basics/button';
import { DimensionBadge } from '../basics/dimension-badge';
import { Field } from '../basics/field';
import { useText } from '../basics/text';
import { useDashboard } from './dashboard-context';
import { RatingForm } from './rating-form';
import { RatingHistory } from './rating-history';

interface AssessmentFormProps {
  readonly summary: Summary;
  readonly record: CaseRecord;
  readonly assessment: Assessment | null;
}

/** The reviewer's own words and ratings for each dimension of a record. */
export function AssessmentForm({ summary, record, assessment }: AssessmentFormProps) {
  const text = useText();
  const { assess } = useDashboard();
  return (
    <section aria-labelledby="assessment-title">
      <h2 class="heading-m" id="assessment-title">
        {text('assessment-title')}
      </h2>
      <p class="small quiet">{text('assessment-caption')}</p>
      {summary.dimensions.map(({ dimension }) => (
        <DimensionForm
          key={`${record.id} ${dimension.id}`}
          dimension={dimension}
          digit={dimensionNumber(summary.codebook, dimension.id)}
          said={assessmentOf(assessment, dimension.id)}
          onSay={(said) => assess(record, assessment?.revision ?? 0, said)}
        />
      ))}
    </section>
  );
}

interface DimensionFormProps {
  readonly dimension: Dimension;
  readonly digit: number;
  readonly said: DimensionAssessment;
  readonly onSay: (said: DimensionAssessment) => Promise<boolean>;
}

function DimensionForm({ dimension, digit, said, onSay }: DimensionFormProps) {
  const text = useText();
  const id = `assessment-${dimension.id}`;
  const [typed, setTyped] = useState<string | null>(null);
  const commentary = typed ?? said.commentary;
  const save = async () => {
    if (await onSay({ ...said, commentary: commentary.trim() })) setTyped(null);
  };
  const rate = (ratings: readonly Rating[]) => onSay({ ...said, ratings });
  return (
    <div class="assessment">
      <h3 class="heading-s">
        <DimensionBadge dimension={dimension} digit={digit} />
      </h3>
      <Field id={id} label={text('assessment-commentary', { name: dimension.name })}>
        {(links) => (
          <textarea
            {...links}
            class="input screen-only"
            rows={3}
            maxLength={MAX_COMMENTARY}
            value={commentary}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      {said.commentary !== '' && <p class="commentary print-only">{said.commentary}</p>}
      {typed !== null && typed.trim() !== said.commentary && (
        <div class="button-row">
          <Button onClick={() => void save()}>{text('assessment-save', { name: dimension.name })}</Button>
          <Button look="quiet" onClick={() => setTyped(null)}>
            {text('assessment-discard')}
          </Button>
        </div>
      )}
      <RatingHistory name={dimension.name} ratings={said.ratings} onChange={rate} />
      <RatingForm dimension={dimension} onRate={(rating) => rate([...said.ratings, rating])} />
    </div>
  );
}
