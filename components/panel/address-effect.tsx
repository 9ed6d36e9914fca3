import type { Rekeying } from '../../utils/core/rekey';
import { useText } from '../basics/text';
import type { SiteAddresses } from './panel-ports';

interface AddressEffectProps {
  readonly read: SiteAddresses;
  readonly rekeying: Rekeying;
  /** How many annotations move. */
  readonly count: number;
  /** Whether an earlier rule may have put pages together that this one can't part. */
  readonly loosens: boolean;
}

/** What would become of the pages that are kept: how many annotations move, which pages become one, and whose. */
export function AddressEffect({ read, rekeying, count, loosens }: AddressEffectProps) {
  const text = useText();
  const { keys, joined } = rekeying;
  if (joined.length > 0) {
    const references = joined.map((id) => read.references.get(id) ?? '').join(', ');
    return (
      <p class="field-error" role="alert">
        {text('address-joined', { references })}
      </p>
    );
  }
  const byNext = Map.groupBy(read.sources, ({ key }) => keys.get(key) ?? key);
  const together = [...byNext.values()].filter((sources) => sources.length > 1).flat();
  return (
    <div aria-live="polite">
      <p>{text('address-moves', { count })}</p>
      {together.length > 0 && (
        <>
          <p>{text('address-pages-join', { pages: together.length })}</p>
          <ul class="plain-list">
            {together.map(({ key, title }) => (
              <li key={key} class="address-text">
                {title || key}
              </li>
            ))}
          </ul>
        </>
      )}
      {loosens && <p class="small quiet">{text('address-stays')}</p>}
    </div>
  );
}
