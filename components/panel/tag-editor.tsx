import type { Annotation, Direction, Side, Tag } from '../../utils/core/annotation';
import type { Codebook, Dimension } from '../../utils/core/codebook';
import { DimensionBadge } from '../basics/dimension-badge';
import { dimensionStyle } from '../basics/dimension-style';
import { useText } from '../basics/text';
import { usePanel } from './panel-context';

const DIRECTIONS: readonly Exclude<Direction, null>[] = ['strength', 'concern'];
const SIDES: readonly Exclude<Side, null>[] = ['caregiving', 'benefit'];

interface TagEditorProps {
  readonly annotation: Annotation;
  readonly codebook: Codebook;
}

/** The dimensions as toggles; those given have their direction and side beside them. */
export function TagEditor({ annotation, codebook }: TagEditorProps) {
  const text = useText();
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari and VoiceOver take the role away with the bullets
    <ul class="tag-editor" role="list" aria-label={text('panel-dimensions')}>
      {codebook.dimensions.map((dimension, index) => (
        <TagRow
          key={dimension.id}
          annotation={annotation}
          dimension={dimension}
          digit={index + 1}
          tag={annotation.tags.find((tag) => tag.dimension === dimension.id) ?? null}
        />
      ))}
    </ul>
  );
}

interface TagRowProps {
  readonly annotation: Annotation;
  readonly dimension: Dimension;
  readonly digit: number;
  /** `null` while the passage is not given this dimension. */
  readonly tag: Tag | null;
}

function TagRow({ annotation, dimension, digit, tag }: TagRowProps) {
  const text = useText();
  const { actions } = usePanel();
  const { id, name } = dimension;
  return (
    <li class="tag-row" style={dimensionStyle(dimension)} data-dimension={id}>
      <button
        type="button"
        class="toggle tag-toggle"
        aria-pressed={tag !== null}
        title={dimension.definition}
        onClick={() => actions.toggleDimension(annotation, id)}
      >
        <DimensionBadge dimension={dimension} digit={digit} />
      </button>
      {tag && (
        <>
          <Choice
            label={text('panel-direction-of', { dimension: name })}
            options={DIRECTIONS}
            prefix="direction"
            chosen={tag.direction}
            onChoose={(direction) => actions.setDirection(annotation, id, direction)}
          />
          <Choice
            label={text('panel-side-of', { dimension: name })}
            options={SIDES}
            prefix="side"
            chosen={tag.side}
            onChoose={(side) => actions.setSide(annotation, id, side)}
          />
        </>
      )}
    </li>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly options: readonly T[];
  /** What the options' sentences begin with. */
  readonly prefix: string;
  readonly chosen: T | null;
  readonly onChoose: (option: T | null) => void;
}

/** One of two, or neither: pressing what is pressed unsays it. */
function Choice<T extends string>({ label, options, prefix, chosen, onChoose }: ChoiceProps<T>) {
  const text = useText();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend can't be laid out in a row
    <div class="choice-pair" role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option}
          type="button"
          class="toggle"
          aria-pressed={option === chosen}
          onClick={() => onChoose(option === chosen ? null : option)}
        >
          {text(`${prefix}-${option}`)}
        </button>
      ))}
    </div>
  );
}
