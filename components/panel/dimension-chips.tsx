import type { Dimension } from '../../utils/core/codebook';
import { DimensionBadge } from '../basics/dimension-badge';
import { dimensionStyle } from '../basics/dimension-style';

interface DimensionChipsProps {
  /** What pressing one does, for those who hear it. */
  readonly label: string;
  readonly dimensions: readonly Dimension[];
  readonly onChoose: (dimension: string) => void;
}

/** A button for each dimension, in codebook order, to mark words that can't be marked on the page. */
export function DimensionChips({ label, dimensions, onChoose }: DimensionChipsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend can't be laid out in a row
    <div class="chips" role="group" aria-label={label}>
      {dimensions.map((dimension, index) => (
        <button
          key={dimension.id}
          type="button"
          class="chip"
          style={dimensionStyle(dimension)}
          onClick={() => onChoose(dimension.id)}
        >
          <DimensionBadge dimension={dimension} digit={index + 1} />
        </button>
      ))}
    </div>
  );
}
