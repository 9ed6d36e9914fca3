import type { Annotation } from '../../utils/core/annotation';
import { formatDay } from '../../utils/i18n/format-date';
import { Button } from '../basics/button';
import { useText } from '../basics/text';
import { usePanel } from './panel-context';

interface GonePassageProps {
  readonly annotation: Annotation;
  /** When it was said; an ISO 8601 UTC instant. */
  readonly since: string;
  /** The page shows it in its place all the same. */
  readonly isBack: boolean;
}

/** A passage that is no longer in the record, and the ways back. */
export function GonePassage({ annotation, since, isBack }: GonePassageProps) {
  const text = useText();
  const { actions } = usePanel();
  return (
    <div class="lost-passage">
      <p class="small">{text('panel-no-longer-since', { date: formatDay(since) })}</p>
      {isBack && (
        <p class="small">
          <strong>{text('panel-no-longer-back')}</strong>
        </p>
      )}
      <div class="button-row">
        <Button look={isBack ? 'primary' : 'secondary'} onClick={() => actions.sayGone(annotation, false)}>
          {text('panel-in-record-again')}
        </Button>
        <Button onClick={() => actions.reattach(annotation)}>{text('panel-reattach')}</Button>
      </div>
      <p class="small">{text('panel-reattach-only')}</p>
    </div>
  );
}
