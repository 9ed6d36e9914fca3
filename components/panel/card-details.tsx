import { useSignal } from '@preact/signals';
import type { Annotation } from '../../utils/core/annotation';
import type { Codebook } from '../../utils/core/codebook';
import type { Place } from '../../utils/core/place';
import { Button } from '../basics/button';
import { useText } from '../basics/text';
import { EntryEditor } from './entry-editor';
import { FacetEditor } from './facet-editor';
import { cardParts } from './fulfil-focus';
import { GonePassage } from './gone-passage';
import { History } from './history';
import { LastDimension } from './last-dimension';
import { LostPassage } from './lost-passage';
import { NoteField } from './note-field';
import { usePanel } from './panel-context';
import { TagEditor } from './tag-editor';

interface CardDetailsProps {
  readonly annotation: Annotation;
  readonly place: Place | null;
  readonly codebook: Codebook;
}

/** How long a passage may be to be shown whole without asking, as in the card's summary. */
const SHORT = 280;

/** Everything about an annotation that can be changed. */
export function CardDetails({ annotation, place, codebook }: CardDetailsProps) {
  const text = useText();
  const { actions, desk } = usePanel();
  const whole = useSignal(false);
  const { target, gone } = annotation;
  const { quote, page, typed } = target;
  const { exact } = quote;
  // Its page is not read yet, or is a picture.
  const isUnread = page !== undefined && !place;
  return (
    <div class="card-details" id={cardParts(annotation.id).details}>
      {exact.length > SHORT && (
        <>
          {whole.value && <blockquote class="whole-passage">{exact}</blockquote>}
          <Button
            look="quiet"
            aria-expanded={whole.value}
            onClick={() => {
              whole.value = !whole.value;
            }}
          >
            {text(whole.value ? 'panel-less-passage' : 'panel-whole-passage')}
          </Button>
        </>
      )}
      {gone === undefined && place && place.state !== 'in place' && (
        <LostPassage annotation={annotation} place={place} />
      )}
      {gone !== undefined && <GonePassage annotation={annotation} since={gone} isBack={place?.state === 'in place'} />}
      <TagEditor annotation={annotation} codebook={codebook} />
      {desk.askDelete.value === annotation.id && <LastDimension annotation={annotation} />}
      <FacetEditor annotation={annotation} />
      <NoteField annotation={annotation} />
      <EntryEditor annotation={annotation} />
      <History annotation={annotation} codebook={codebook} />
      <div class="card-foot">
        {(place?.state === 'in place' || isUnread) && (
          <Button onClick={() => actions.goTo(annotation)}>
            {text(typed ? 'document-show-page' : 'panel-show-on-page')}
          </Button>
        )}
        <Button look="quiet" onClick={() => actions.remove(annotation)}>
          {text('panel-delete')}
        </Button>
      </div>
    </div>
  );
}
