import type { Annotation } from '../../utils/core/annotation';
import { BIN_DAYS, binEnd } from '../../utils/core/bin';
import type { Codebook } from '../../utils/core/codebook';
import { formatDay } from '../../utils/i18n/format-date';
import { listWords } from '../../utils/i18n/summary-sentences';
import { Button } from '../basics/button';
import { Dialog } from '../basics/dialog';
import { useText } from '../basics/text';

interface BinDialogProps {
  readonly codebook: Codebook;
  /** Deleted annotations of the review. */
  readonly annotations: readonly Annotation[];
  readonly onRestore: (annotation: Annotation) => void;
  readonly onClose: () => void;
}

/** Deleted annotations, latest first, each with the way back. */
export function BinDialog({ codebook, annotations, onRestore, onClose }: BinDialogProps) {
  const text = useText();
  const latestFirst = annotations.toSorted((a, b) => (b.deleted ?? '').localeCompare(a.deleted ?? ''));
  return (
    <Dialog title={text('dashboard-bin-title')} onClose={onClose}>
      <p>{text('bin-what', { days: BIN_DAYS })}</p>
      {annotations.length === 0 && <p>{text('dashboard-bin-empty')}</p>}
      <ul class="source-list">
        {latestFirst.map((annotation) => {
          const names = codebook.dimensions.filter(({ id }) => annotation.tags.some((tag) => tag.dimension === id));
          return (
            <li key={annotation.id}>
              <blockquote>{annotation.target.quote.exact}</blockquote>
              <p class="small">
                {listWords(names.map(({ name }) => name))}
                {annotation.deleted && ` · ${text('dashboard-deleted-on', { date: formatDay(annotation.deleted) })}`}
                {annotation.deleted && `, ${text('bin-until', { date: formatDay(binEnd(annotation.deleted)) })}`}
              </p>
              <Button onClick={() => onRestore(annotation)}>{text('dashboard-restore')}</Button>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
