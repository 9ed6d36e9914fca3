import type { ComponentChildren } from 'preact';
import type { Entry } from '../../utils/core/annotation';
import { formatDate } from '../../utils/i18n/format-date';
import { useText } from '../basics/text';
import { excerpt } from './excerpt';

interface EntryGroupProps {
  readonly entry: Entry | null;
  readonly count: number;
  /** The list of its cards. */
  readonly children: ComponentChildren;
}

/** The cards of one entry under its date and heading. */
export function EntryGroup({ entry, count, children }: EntryGroupProps) {
  const text = useText();
  return (
    // No landmark of its own: an entry with passages in two states would make two of one name.
    <div>
      <h3 class="entry-title">
        {nameOf(entry) || text('entry-none')} <span class="quiet number">({count})</span>
      </h3>
      {children}
    </div>
  );
}

/** The heading, after the date in words where the heading does not say it so; empty where there is neither. */
function nameOf(entry: Entry | null): string {
  if (!entry) return '';
  const day = entry.date ? formatDate(entry.date) : '';
  const isSaid = day === '' || entry.heading.includes(day);
  return [isSaid ? '' : day, excerpt(entry.heading, 80)].filter((part) => part !== '').join(': ');
}
