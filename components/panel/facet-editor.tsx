import { type Annotation, FACETS } from '../../utils/core/annotation';
import { useText } from '../basics/text';
import { usePanel } from './panel-context';

/** What kind of statement the passage is, several at once, and whether it is to be quoted first. */
export function FacetEditor({ annotation }: { readonly annotation: Annotation }) {
  const text = useText();
  const { actions } = usePanel();
  const { facets = [], keyQuotation = false } = annotation;
  return (
    <div class="facet-editor">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend can't be laid out in a row */}
      <div class="choice-pair" role="group" aria-label={text('panel-facets')}>
        {FACETS.map((facet) => (
          <button
            key={facet}
            type="button"
            class="toggle"
            aria-pressed={facets.includes(facet)}
            onClick={() => actions.toggleFacet(annotation, facet)}
          >
            {text(`facet-${facet}`)}
          </button>
        ))}
      </div>
      <button
        type="button"
        class="toggle"
        aria-pressed={keyQuotation}
        title={text('panel-key-quotation-hint')}
        onClick={() => actions.toggleKeyQuotation(annotation)}
      >
        {text('panel-key-quotation')}
      </button>
    </div>
  );
}
