import { Button } from '../basics/button';
import { DimensionBadge } from '../basics/dimension-badge';
import { EmptyState } from '../basics/empty-state';
import { useText } from '../basics/text';
import { noFilter } from './annotation-filter';
import { usePanel } from './panel-context';
import type { PageData } from './panel-ports';

/** An empty list: how to start, or how to see again what the filter hides. */
export function NothingHere({ data }: { readonly data: PageData }) {
  const text = useText();
  const { desk } = usePanel();
  if (data.annotations.length > 0) {
    return (
      <EmptyState title={text('panel-no-match-title')}>
        <p>{text('panel-no-match')}</p>
        <Button
          onClick={() => {
            desk.filter.value = noFilter;
          }}
        >
          {text('panel-show-all')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={text('panel-empty-title')}>
      <ol class="first-steps">
        <li>{text('panel-empty-select')}</li>
        <li>
          {text('panel-empty-press')}
          <ul class="plain-list dimension-keys">
            {data.codebook.dimensions.map((dimension, index) => (
              <li key={dimension.id}>
                <DimensionBadge dimension={dimension} digit={index + 1} />
                <span class="quiet small">{dimension.benefit}</span>
              </li>
            ))}
          </ul>
        </li>
        <li>{text('panel-empty-more')}</li>
      </ol>
    </EmptyState>
  );
}
