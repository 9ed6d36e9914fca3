import type { Annotation } from '../../utils/core/annotation';
import type { Place } from '../../utils/core/place';
import { Button } from '../basics/button';
import { useText } from '../basics/text';
import { CandidateList } from './candidate-list';
import { ChangedPassage } from './changed-passage';
import { LookFor } from './look-for';
import { usePanel } from './panel-context';

interface LostPassageProps {
  readonly annotation: Annotation;
  /** In any state but `in place`. */
  readonly place: Place;
}

/** A passage that is not simply where it was: what the page says, and what the reviewer can say to that. */
export function LostPassage({ annotation, place }: LostPassageProps) {
  const text = useText();
  const { actions } = usePanel();
  const { found, candidates, state } = place;
  if (state === 'not on this page now') return <LookFor annotation={annotation} />;
  return (
    <div class="lost-passage">
      {found && <ChangedPassage annotation={annotation} found={found} />}
      {state === 'not found' && <CandidateList annotation={annotation} candidates={candidates} />}
      <div class="button-row">
        {found && (
          <Button look="primary" onClick={() => actions.confirmPlace(annotation, null, found.text)}>
            {text('panel-still-right')}
          </Button>
        )}
        {found && <Button onClick={() => actions.goTo(annotation)}>{text('panel-show-on-page')}</Button>}
        <Button onClick={() => actions.reattach(annotation)}>{text('panel-reattach')}</Button>
        <Button onClick={() => actions.sayGone(annotation, true)}>{text('panel-not-in-record')}</Button>
      </div>
      <p class="small">{text(found || candidates.length > 0 ? 'panel-reattach-how' : 'panel-reattach-only')}</p>
      <p class="small quiet">{text('panel-not-in-record-how')}</p>
    </div>
  );
}
