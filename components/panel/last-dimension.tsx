import type { Annotation } from '../../utils/core/annotation';
import { Button } from '../basics/button';
import { useText } from '../basics/text';
import { cardParts } from './fulfil-focus';
import { usePanel } from './panel-context';

/** Asked when the last dimension was to be taken away, which an annotation can't be without. */
export function LastDimension({ annotation }: { readonly annotation: Annotation }) {
  const text = useText();
  const { actions, desk } = usePanel();
  const ids = cardParts(annotation.id);
  return (
    // biome-ignore lint/a11y/useSemanticElements: not a field set
    <div class="question" role="group" aria-labelledby={`${ids.deletion}-why`}>
      <p id={`${ids.deletion}-why`}>{text('panel-last-dimension')}</p>
      <div class="button-row">
        <Button id={ids.deletion} onClick={() => actions.remove(annotation)}>
          {text('panel-delete-it')}
        </Button>
        <Button
          onClick={() => {
            desk.askDelete.value = null;
            desk.focus.value = { part: 'card', id: annotation.id };
          }}
        >
          {text('panel-keep-it')}
        </Button>
      </div>
    </div>
  );
}
