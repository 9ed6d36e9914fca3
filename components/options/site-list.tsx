import type { Site } from '../../utils/core/site';
import { Button } from '../basics/button';
import { useText } from '../basics/text';

interface SiteListProps {
  readonly sites: readonly Site[];
  readonly onSwitchOff: (site: Site) => void;
}

/** The sites that are always on, each with the way to take it back. */
export function SiteList({ sites, onSwitchOff }: SiteListProps) {
  const text = useText();
  return (
    <section aria-labelledby="sites-title">
      <h2 class="heading-m" id="sites-title">
        {text('options-sites')}
      </h2>
      <p>{text(sites.length > 0 ? 'options-sites-what' : 'options-sites-none')}</p>
      {sites.length > 0 && (
        <table class="table sites">
          <tbody>
            {sites.map((site) => (
              <tr key={site.pattern}>
                <th scope="row">{site.name}</th>
                <td>
                  <Button
                    aria-label={text('options-site-off-of', { site: site.name })}
                    onClick={() => onSwitchOff(site)}
                  >
                    {text('options-site-off')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
