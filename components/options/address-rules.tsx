import type { AddressRule, PathPart } from '../../utils/core/address-rule';
import type { Translate } from '../../utils/i18n';
import { Button } from '../basics/button';
import { useText } from '../basics/text';

interface AddressRulesProps {
  readonly rules: readonly AddressRule[];
  readonly onRemove: (rule: AddressRule) => void;
}

/** What the person has said of addresses, each with the way to take it back. */
export function AddressRules({ rules, onRemove }: AddressRulesProps) {
  const text = useText();
  return (
    <section aria-labelledby="addresses-title">
      <h2 class="heading-m" id="addresses-title">
        {text('options-addresses')}
      </h2>
      <p>{text(rules.length > 0 ? 'options-addresses-what' : 'options-addresses-none')}</p>
      {rules.length > 0 && (
        <table class="table sites">
          <tbody>
            {rules.map((rule) => {
              const address = writtenOf(rule);
              return (
                <tr key={JSON.stringify(rule)}>
                  <th scope="row">
                    <span class="address-text">{address}</span>
                    <p class="hint">{meaningOf(rule, text)}</p>
                  </th>
                  <td>
                    <Button aria-label={text('options-address-remove-of', { address })} onClick={() => onRemove(rule)}>
                      {text('options-address-remove')}
                    </Button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** The addresses that a rule is for, as a person would write them down: `records.example/case/…`, with a star for what does not count. */
function writtenOf({ site, path, route }: AddressRule): string {
  const segments = (parts: readonly PathPart[]) =>
    parts.map((part) => (part.kind === 'same' ? part.text : part.kind === 'names' ? '…' : '*')).join('/');
  const after = route.length > 0 ? `#${segments(route)}` : '';
  return `${URL.parse(site)?.host ?? site}/${segments(path)}${after}`;
}

function meaningOf({ path, route, passing, fragment }: AddressRule, text: Translate): string {
  const hasStar = [...path, ...route].some(({ kind }) => kind === 'passing');
  const parts = [...(hasStar ? [text('options-address-star')] : []), ...passing];
  const left = parts.length > 0 ? text('options-address-passing', { parts: parts.join(', ') }) : '';
  const kept = fragment ? text('options-address-fragment') : '';
  return [left, kept].filter((one) => one !== '').join('; ') || text('options-address-all');
}
