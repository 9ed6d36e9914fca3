import type { Annotation } from '../../utils/core/annotation';
import { Button } from '../basics/button';
import { useText } from '../basics/text';
import { usePanel } from './panel-context';

/** A passage that the page does not show now: the offer to make the page show it, and how that goes. */
export function LookFor({ annotation }: { readonly annotation: Annotation }) {
  const text = useText();
  const { actions, desk } = usePanel();
  const looking = desk.looking.value?.id === annotation.id ? desk.looking.value : null;
  return (
    <>
      <p class="small quiet">{text('panel-absent-how')}</p>
      <div class="button-row">
        {looking ? (
          <Button onClick={looking.stop}>{text('panel-look-stop')}</Button>
        ) : (
          <Button onClick={() => actions.lookFor(annotation)}>{text('panel-look')}</Button>
        )}
      </div>
      <p class="small" role="status">
        {looking && text('panel-looking', { share: Math.round(looking.share * 100) })}
      </p>
    </>
  );
}
