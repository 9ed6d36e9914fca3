import type { Codebook } from '../../utils/core/codebook';
import type { Quotation } from '../../utils/core/summary-types';
import { formatDate } from '../../utils/i18n/format-date';
import { listWords } from '../../utils/i18n/summary-sentences';
import { Button } from '../basics/button';
import { useText } from '../basics/text';
import { addressOf } from './address-of';
import { useDashboard } from './dashboard-context';

interface QuotationItemProps {
  readonly quotation: Quotation;
  /** The dimension it is shown under. */
  readonly dimension: string;
  readonly codebook: Codebook;
}

/** A passage with where it stands, what was said of it and the way to its source. */
export function QuotationItem({ quotation, dimension, codebook }: QuotationItemProps) {
  const text = useText();
  const { showPassage } = useDashboard();
  const others = codebook.dimensions.filter(({ id }) => id !== dimension && quotation.dimensions.includes(id));
  const address = addressOf(quotation.sourceKey);
  const place = [
    quotation.reference ?? text('summary-no-record'),
    quotation.sourceTitle,
    quotation.page !== null && text('summary-page', { page: quotation.page }),
    quotation.heading,
  ];
  const said = [
    text(`direction-${quotation.direction ?? 'unset'}`),
    quotation.side && text(`side-${quotation.side}`),
    others.length > 0 && text('summary-also', { names: listWords(others.map(({ name }) => name)) }),
  ];
  return (
    <li class="quotation">
      <blockquote>{quotation.passage}</blockquote>
      <p class="small quotation-place">
        {place.filter(Boolean).join(' · ')}
        {quotation.date && ` · ${formatDate(quotation.date)}`}
      </p>
      <p class="small">
        <span class={`direction direction-${quotation.direction ?? 'unset'}`}>{said[0]}</span>
        {said
          .slice(1)
          .filter(Boolean)
          .map((words) => ` · ${words}`)}
        {quotation.reviewer && ` · ${quotation.reviewer}`}
      </p>
      {quotation.note && (
        <p class="small quotation-note">
          <strong>{text('summary-note')}:</strong> {quotation.note}
        </p>
      )}
      {(quotation.isKey || quotation.isGone || quotation.facets.length > 0) && (
        <p class="small">
          {[
            quotation.isKey && text('panel-key-quotation'),
            quotation.isGone && text('panel-group-gone'),
            ...quotation.facets.map((facet) => text(`facet-${facet}`)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {address && (
        <p class="small screen-only quotation-ways">
          <Button look="quiet" onClick={() => showPassage(quotation)}>
            {text('dashboard-show-passage')}
          </Button>
          <a href={address} target="_blank" rel="noopener noreferrer">
            {text('dashboard-show-in-record')}
            <span class="visually-hidden"> {text('dashboard-new-tab')}</span>
          </a>
        </p>
      )}
    </li>
  );
}
