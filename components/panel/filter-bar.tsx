import type { Codebook } from '../../utils/core/codebook';
import { DimensionBadge } from '../basics/dimension-badge';
import { dimensionStyle } from '../basics/dimension-style';
import { useText } from '../basics/text';
import { isFiltering } from './annotation-filter';
import { usePanel } from './panel-context';

/** The search field's id, for the key that goes to it. */
export const SEARCH_ID = 'panel-search';

/** Search and a toggle for each dimension; says how many annotations are left. */
export function FilterBar({ codebook }: { readonly codebook: Codebook }) {
  const text = useText();
  const { desk, counts, groups, data } = usePanel();
  const filter = desk.filter.value;
  const total = data.value?.annotations.length ?? 0;
  const shown = groups.value.reduce((sum, group) => sum + group.items.length, 0);

  const toggle = (dimension: string) => {
    const dimensions = new Set(filter.dimensions);
    if (!dimensions.delete(dimension)) dimensions.add(dimension);
    desk.filter.value = { ...filter, dimensions };
  };

  return (
    <search class="filter-bar">
      <input
        id={SEARCH_ID}
        class="input"
        type="search"
        aria-label={text('panel-search')}
        placeholder={text('panel-search')}
        aria-keyshortcuts="/"
        value={filter.search}
        onInput={(event) => {
          desk.filter.value = { ...filter, search: event.currentTarget.value };
        }}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend can't be laid out in a row */}
      <div class="chips" role="group" aria-label={text('panel-filter')}>
        {codebook.dimensions.map((dimension, index) => (
          <button
            key={dimension.id}
            type="button"
            class="chip"
            style={dimensionStyle(dimension)}
            aria-pressed={filter.dimensions.has(dimension.id)}
            onClick={() => toggle(dimension.id)}
          >
            <DimensionBadge dimension={dimension} digit={index + 1} />
            <span class="chip-count number" aria-hidden="true">
              {counts.value.get(dimension.id) ?? 0}
            </span>
            <span class="visually-hidden">
              {text('panel-chip-count', { count: counts.value.get(dimension.id) ?? 0 })}
            </span>
          </button>
        ))}
      </div>
      {data.value?.annotations.some(({ entry }) => entry !== null) && (
        <label class="choice by-entry-choice">
          <input
            type="checkbox"
            checked={desk.byEntry.value}
            onChange={(event) => {
              desk.byEntry.value = event.currentTarget.checked;
            }}
          />
          <span>{text('panel-by-entry')}</span>
        </label>
      )}
      <p class="shown-count small quiet" role="status">
        {isFiltering(filter) && text('panel-shown-of', { shown, total })}
      </p>
    </search>
  );
}
