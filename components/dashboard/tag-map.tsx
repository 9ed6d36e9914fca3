import { useText } from '../basics/text';

/** A tag of a file, and the dimension it stands for; `null` while it stands for none. */
export interface ForeignTag {
  readonly tag: string;
  /** How many annotations have it. */
  readonly times: number;
  readonly dimension: string | null;
}

interface TagMapProps {
  readonly tags: readonly ForeignTag[];
  readonly dimensions: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (tags: readonly ForeignTag[]) => void;
}

/** Asks which dimension each tag of another tool stands for. */
export function TagMap({ tags, dimensions, onChange }: TagMapProps) {
  const text = useText();
  return (
    <fieldset>
      <legend class="legend">{text('import-tags')}</legend>
      <p class="hint">{text('import-tags-hint')}</p>
      {tags.length === 0 && <p>{text('import-no-tags')}</p>}
      {tags.map(({ tag, times, dimension }, index) => (
        <div key={tag} class="field">
          <label class="field-label small" for={`tag-${index}`}>
            {text('import-tag', { tag, times })}
          </label>
          <select
            id={`tag-${index}`}
            class="input"
            value={dimension ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onChange(tags.map((each) => (each.tag === tag ? { ...each, dimension: value || null } : each)))
            }
          >
            <option value="">{text('import-tag-none')}</option>
            {dimensions.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      ))}
    </fieldset>
  );
}
