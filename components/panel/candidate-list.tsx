import type { Annotation } from '../../utils/core/annotation';
import type { FoundText } from '../../utils/core/place';
import { Button } from '../basics/button';
import { useText } from '../basics/text';
import { Under } from './changed-passage';
import { excerpt } from './excerpt';
import { usePanel } from './panel-context';

interface CandidateListProps {
  readonly annotation: Annotation;
  /** Best first; may be empty. */
  readonly candidates: readonly FoundText[];
}

/** Where a passage that was not found might be, for the reviewer to choose. */
export function CandidateList({ annotation, candidates }: CandidateListProps) {
  const text = useText();
  const { actions } = usePanel();
  if (candidates.length === 0) return <p>{text('panel-no-candidates')}</p>;
  return (
    <>
      <p class="note-label">{text('panel-candidates')}</p>
      <ol class="candidates">
        {candidates.map((candidate, index) => {
          const which = text('panel-candidate-of', { number: index + 1, total: candidates.length });
          return (
            <li key={index}>
              <q>{excerpt(candidate.text, 280)}</q>
              {candidate.entry && <Under entry={candidate.entry} />}
              <div class="button-row">
                <Button onClick={() => actions.goToCandidate(annotation, index)}>
                  {text('panel-show-on-page')} <span class="visually-hidden">{which}</span>
                </Button>
                <Button onClick={() => actions.confirmPlace(annotation, index, candidate.text)}>
                  {text('panel-candidate-use')} <span class="visually-hidden">{which}</span>
                </Button>
              </div>
            </li>
          );
        })}
      </ol>
    </>
  );
}
