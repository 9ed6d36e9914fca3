import { memo } from 'preact/compat';
import type { Annotation } from '../../utils/core/annotation';
import type { Codebook } from '../../utils/core/codebook';
import type { Place } from '../../utils/core/place';
import { dimensionStyle } from '../basics/dimension-style';
import { CardDetails } from './card-details';
import { CardSummary } from './card-summary';
import { cardParts } from './fulfil-focus';
import { usePanel } from './panel-context';

interface AnnotationCardProps {
  readonly annotation: Annotation;
  /** `null` while the page has not said. */
  readonly place: Place | null;
  readonly codebook: Codebook;
  readonly open: boolean;
  /** Whether the card takes part in the tab order. */
  readonly tabStop: boolean;
}

/** One annotation: what was marked and how, and opened all that can be changed. Drawn anew only when it changed. */
export const AnnotationCard = memo(function AnnotationCard(props: AnnotationCardProps) {
  const { annotation, place, codebook, open, tabStop } = props;
  const { desk, actions, ...panel } = usePanel();
  const ids = cardParts(annotation.id);
  const isGone = annotation.gone !== undefined;
  // A page that is not read yet, or a picture, can be gone to.
  const hasPlace = place
    ? place.state === 'in place' || (place.state === 'changed' && !isGone)
    : annotation.target.page !== undefined;

  const toggle = () => {
    if (open) return panel.close();
    panel.open(annotation.id);
    if (hasPlace) void actions.goTo(annotation);
  };

  return (
    <li
      id={ids.card}
      class={open ? 'card card-open' : 'card'}
      data-annotation={annotation.id}
      data-state={isGone ? 'gone' : place?.state}
    >
      <span class="card-edge" aria-hidden="true">
        {codebook.dimensions
          .filter(({ id }) => annotation.tags.some((tag) => tag.dimension === id))
          .map((dimension) => (
            <span key={dimension.id} style={dimensionStyle(dimension)} />
          ))}
      </span>
      <button
        id={ids.opener}
        type="button"
        class="card-opener"
        tabIndex={tabStop ? 0 : -1}
        aria-expanded={open}
        aria-controls={open ? ids.details : undefined}
        onClick={toggle}
        onFocus={() => {
          desk.currentId.value = annotation.id;
        }}
      >
        <CardSummary annotation={annotation} codebook={codebook} open={open} />
      </button>
      {open && <CardDetails annotation={annotation} place={place} codebook={codebook} />}
    </li>
  );
});
