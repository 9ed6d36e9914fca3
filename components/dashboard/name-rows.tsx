import type { Pseudonym } from '../../utils/core/pseudonyms';
import { Button } from '../basics/button';
import { useText } from '../basics/text';

interface NameRowsProps {
  readonly list: readonly Pseudonym[];
  /** UTF-16 code units. */
  readonly maxLength: number;
  readonly onChange: (list: readonly Pseudonym[]) => void;
}

/** A row for each name with what stands for it. */
export function NameRows({ list, maxLength, onChange }: NameRowsProps) {
  const text = useText();
  const change = (index: number, part: Partial<Pseudonym>) =>
    onChange(list.map((row, at) => (at === index ? { ...row, ...part } : row)));
  return (
    <>
      {list.map((row, index) => (
        <div key={index} class="names-row">
          {(['name', 'replacement'] as const).map((part) => (
            <div key={part}>
              <label class="field-label small" for={`${part}-${index}`}>
                {text(`names-${part}`)}
              </label>
              <input
                id={`${part}-${index}`}
                class="input"
                autocomplete="off"
                maxLength={maxLength}
                value={row[part]}
                onInput={(event) => change(index, { [part]: event.currentTarget.value })}
              />
            </div>
          ))}
          <Button look="quiet" onClick={() => onChange(list.filter((_, at) => at !== index))}>
            {text('names-remove')}
            <span class="visually-hidden"> {row.name}</span>
          </Button>
        </div>
      ))}
    </>
  );
}
