import { useState } from 'preact/hooks';
import type { Summary } from '../../utils/core/summary-types';
import { Button } from '../basics/button';
import { useText } from '../basics/text';
import { QuotationItem } from './quotation-item';

/** Shown at once; more key quotations than this are hardly the key ones. */
const BATCH = 12;

/** The passages that the reviewer chose to be read first, each once, under its first dimension. */
export function KeyQuotations({ summary }: { readonly summary: Summary }) {
  const text = useText();
  const [shown, setShown] = useState(BATCH);
  const seen = new Set<string>();
  const chosen = summary.dimensions.flatMap(({ dimension, quotations }) =>
    quotations.flatMap((quotation) => {
      if (!quotation.isKey || seen.has(quotation.id)) return [];
      seen.add(quotation.id);
      return [{ dimension, quotation }];
    }),
  );
  if (chosen.length === 0) return null;
  return (
    <section aria-labelledby="key-quotations-title">
      <h2 class="heading-m" id="key-quotations-title">
        {text('summary-key-quotations')}
      </h2>
      <ol class="quotations">
        {chosen.slice(0, shown).map(({ dimension, quotation }) => (
          <QuotationItem
            key={quotation.id}
            quotation={quotation}
            dimension=""
            codebook={{ ...summary.codebook, dimensions: [dimension, ...others(summary, dimension.id)] }}
          />
        ))}
      </ol>
      {shown < chosen.length && (
        <Button onClick={() => setShown(shown + BATCH)}>
          {text('dashboard-more-quotations', { count: Math.min(BATCH, chosen.length - shown) })}
        </Button>
      )}
    </section>
  );
}

function others({ codebook }: Summary, first: string) {
  return codebook.dimensions.filter(({ id }) => id !== first);
}
