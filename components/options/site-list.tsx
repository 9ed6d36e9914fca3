import type { Site } from '../../utils/core/site';
import { useText } from '../basics/text';
import { RemovableList } from './removable-list';

interface SiteListProps {
  readonly sites: readonly Site[];
  readonly onSwitchOff: (site: Site) => void;
}

/** The sites that are always on, each with the way to take it back. */
export function SiteList({ sites, onSwitchOff }: SiteListProps) {
  const text = useText();
  return (
    <RemovableList
      id="sites-title"
      title={text('options-sites')}
      lead={text(sites.length > 0 ? 'options-sites-what' : 'options-sites-none')}
      items={sites.map((site) => ({
        key: site.pattern,
        content: site.name,
        remove: text('options-site-off'),
        removeName: text('options-site-off-of', { site: site.name }),
        onRemove: () => onSwitchOff(site),
      }))}
    />
  );
}
