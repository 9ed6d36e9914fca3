import type { Annotation, Entry, Tag } from '../../utils/core/annotation';
import { type Codebook, dimensionById } from '../../utils/core/codebook';
import type { Target } from '../../utils/core/target';
import { formatDate } from '../../utils/i18n/format-date';
import { DimensionBadge } from '../basics/dimension-badge';
import { useText } from '../basics/text';
import { excerpt } from './excerpt';

interface CardSummaryProps {
  readonly annotation: Annotation;
  readonly codebook: Codebook;
  readonly open: boolean;
}

/** What a card says before it is opened: entry, passage, dimensions, note. Opened, its details say the last two. */
export function CardSummary({ annotation, codebook, open }: CardSummaryProps) {
  const text = useText();
  const { entry, target, tags, note } = annotation;
  return (
    <>
      {entry && <EntryLine entry={entry} />}
      {target.page !== undefined && <PageLine target={target} />}
      {target.field !== undefined && <span class="card-entry">{text('fields-in', { field: target.field })}</span>}
      <q class="card-passage">{excerpt(target.quote.exact, 280)}</q>
      {!open && (
        <span class="card-tags">
          {tags.map((tag) => (
            <TagBadge key={tag.dimension} tag={tag} codebook={codebook} />
          ))}
        </span>
      )}
      {!open && (annotation.keyQuotation || annotation.facets) && (
        <span class="card-note">
          {[
            annotation.keyQuotation && text('panel-key-quotation'),
            ...(annotation.facets ?? []).map((facet) => text(`facet-${facet}`)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      )}
      {!open && note !== '' && (
        <span class="card-note">{text('panel-note-excerpt', { note: excerpt(note, 140) })}</span>
      )}
    </>
  );
}

/** The entry's heading, after its date in words where the heading does not say it so. */
function EntryLine({ entry: { heading, date, corrected } }: { readonly entry: Entry }) {
  const text = useText();
  const day = date && formatDate(date);
  return (
    <span class="card-entry">
      {date && day && !heading.includes(day) && <time dateTime={date}>{day}</time>}
      {heading && <span class="card-heading">{excerpt(heading, 80)}</span>}
      {corrected && <span>{text('entry-was-corrected')}</span>}
    </span>
  );
}

/** The page of a document; it says so when nothing but the reviewer's typing says what stands there. */
function PageLine({ target: { page = 0, typed } }: { readonly target: Target }) {
  const text = useText();
  return <span class="card-entry">{text(typed ? 'panel-page-typed' : 'summary-page', { page })}</span>;
}

function TagBadge({ tag, codebook }: { readonly tag: Tag; readonly codebook: Codebook }) {
  const text = useText();
  const dimension = dimensionById(codebook, tag.dimension);
  if (!dimension) return <span class="card-tag">{text('panel-unknown-dimension')}</span>;
  const said = [tag.direction && text(`direction-${tag.direction}`), tag.side && text(`side-${tag.side}`)].filter(
    Boolean,
  );
  return (
    <span class="card-tag">
      <DimensionBadge dimension={dimension} digit={codebook.dimensions.indexOf(dimension) + 1} />
      {said.length > 0 && <span class="quiet"> {said.join(', ')}</span>}
    </span>
  );
}
