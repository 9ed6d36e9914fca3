import type { Dimension, Underline } from '../../utils/core/codebook';
import { contrastsOf, LEAST_CONTRAST } from '../../utils/core/contrast';
import { MAX_INDICATORS, MAX_NAME, MAX_SENTENCE } from '../../utils/core/limits';
import { Button } from '../basics/button';
import { DimensionBadge } from '../basics/dimension-badge';
import { Field } from '../basics/field';
import { useText } from '../basics/text';

const underlines: readonly Underline[] = ['solid', 'double', 'dotted', 'dashed', 'wavy'];
const words = ['name', 'short', 'definition', 'benefit', 'contrary'] as const;
const limits: Readonly<Record<(typeof words)[number], number>> = {
  name: MAX_NAME,
  short: 4,
  definition: MAX_SENTENCE,
  benefit: MAX_SENTENCE,
  contrary: MAX_SENTENCE,
};

interface DimensionFieldsProps {
  readonly dimension: Dimension;
  readonly digit: number;
  readonly onChange: (change: Partial<Dimension>) => void;
  /** `null` for the last one, which has to stay. */
  readonly onRemove: (() => void) | null;
}

/** Everything about a dimension that can be edited; how well its colours can be seen is said while they change. */
export function DimensionFields({ dimension, digit, onChange, onRemove }: DimensionFieldsProps) {
  const text = useText();
  const { id } = dimension;
  return (
    <details class="dimension-fields">
      <summary>
        <DimensionBadge dimension={dimension} digit={digit} />
      </summary>
      {words.map((word) => (
        <Field key={word} id={`${word}-${id}`} label={text(`codebook-dimension-${word}`)}>
          {(links) => (
            <input
              {...links}
              class="input"
              maxLength={limits[word]}
              autocomplete="off"
              value={dimension[word]}
              onInput={(event) => onChange({ [word]: event.currentTarget.value })}
            />
          )}
        </Field>
      ))}
      <Field
        id={`indicators-${id}`}
        label={text('codebook-dimension-indicators')}
        hint={text('codebook-indicators-hint')}
      >
        {(links) => (
          <textarea
            {...links}
            class="input"
            rows={4}
            value={dimension.indicators.join('\n')}
            onChange={(event) => onChange({ indicators: linesOf(event.currentTarget.value) })}
          />
        )}
      </Field>
      <Field id={`underline-${id}`} label={text('codebook-dimension-underline')}>
        {(links) => (
          <select
            {...links}
            class="input"
            value={dimension.underline}
            onChange={({ currentTarget }) =>
              onChange({ underline: underlines.find((one) => one === currentTarget.value) ?? 'solid' })
            }
          >
            {underlines.map((underline) => (
              <option key={underline} value={underline}>
                {text(`codebook-underline-${underline}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {(['light', 'dark'] as const).map((scheme) => (
        <Colours key={scheme} dimension={dimension} scheme={scheme} onChange={onChange} />
      ))}
      {onRemove && (
        <Button onClick={onRemove}>
          {text('codebook-remove-dimension')}
          <span class="visually-hidden"> {dimension.name}</span>
        </Button>
      )}
    </details>
  );
}

type ColoursProps = Pick<DimensionFieldsProps, 'dimension' | 'onChange'> & { readonly scheme: 'light' | 'dark' };

function Colours({ dimension, scheme, onChange }: ColoursProps) {
  const text = useText();
  const contrasts = contrastsOf(dimension, scheme);
  return (
    <fieldset class="colours">
      <legend class="legend">{text(`codebook-colours-${scheme}`)}</legend>
      {(['accent', 'tint'] as const).map((part) => {
        const ratio = text('codebook-contrast', { ratio: Math.floor(contrasts[part] * 10) / 10 });
        const isLow = contrasts[part] < LEAST_CONTRAST;
        return (
          <Field
            key={part}
            id={`${part}-${scheme}-${dimension.id}`}
            label={text(`codebook-colour-${part}`)}
            hint={ratio}
            error={isLow ? text('codebook-contrast-low', { least: LEAST_CONTRAST }) : null}
          >
            {(links) => (
              <input
                {...links}
                type="color"
                value={dimension[scheme][part].toLowerCase()}
                onInput={(event) => onChange({ [scheme]: { ...dimension[scheme], [part]: event.currentTarget.value } })}
              />
            )}
          </Field>
        );
      })}
    </fieldset>
  );
}

function linesOf(typed: string): readonly string[] {
  const lines = typed.split('\n').map((line) => line.trim().slice(0, MAX_SENTENCE));
  return lines.filter((line) => line !== '').slice(0, MAX_INDICATORS);
}
