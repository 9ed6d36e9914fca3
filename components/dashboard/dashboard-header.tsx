import type { Codebook } from '../../utils/core/codebook';
import type { Review } from '../../utils/core/record';
import { Button } from '../basics/button';
import { PageHeader } from '../basics/page-header';
import { useText } from '../basics/text';

/** What can be opened over the dashboard. */
export type DialogName = 'new-review' | 'codebooks' | 'import' | 'export' | 'names' | 'bin' | 'backup';

interface DashboardHeaderProps {
  readonly reviews: readonly Review[];
  readonly review: Review;
  readonly codebook: Codebook;
  /** Annotations in the bin. */
  readonly binned: number;
  readonly onReview: (id: string) => void;
  readonly onOpen: (dialog: DialogName) => void;
  /** Locks the vault; `null` where it has no passphrase. */
  readonly onLock: (() => void) | null;
}

/** The product's name, the review in hand and what can be done with it. */
export function DashboardHeader(props: DashboardHeaderProps) {
  const { reviews, review, codebook, binned, onReview, onOpen, onLock } = props;
  const text = useText();
  return (
    <PageHeader>
      <div class="header-review">
        <label class="field-label" for="review">
          {text('dashboard-review')}
        </label>
        <select
          id="review"
          class="input"
          value={review.id}
          aria-describedby="review-codebook"
          onChange={(event) => onReview(event.currentTarget.value)}
        >
          {reviews.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <p class="small quiet" id="review-codebook">
          {text('dashboard-review-about', { purpose: text(`purpose-${review.purpose}`), codebook: codebook.name })}
        </p>
      </div>
      <div class="button-row screen-only">
        <a href="/reader.html">{text('dashboard-reader')}</a>
        <a href="/options.html">{text('dashboard-options')}</a>
        {onLock && <Button onClick={onLock}>{text('vault-lock')}</Button>}
        <Button onClick={() => onOpen('new-review')}>{text('dashboard-new-review')}</Button>
        <Button onClick={() => onOpen('codebooks')}>{text('dashboard-codebooks')}</Button>
        {binned > 0 && <Button onClick={() => onOpen('bin')}>{text('dashboard-bin', { count: binned })}</Button>}
        <Button onClick={() => onOpen('import')}>{text('dashboard-import')}</Button>
        <Button onClick={() => onOpen('backup')}>{text('backup-open')}</Button>
        <Button look="primary" onClick={() => onOpen('export')}>
          {text('dashboard-export')}
        </Button>
      </div>
    </PageHeader>
  );
}
