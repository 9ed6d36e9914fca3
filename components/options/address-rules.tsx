import type { AddressRule, PathPart } from '../../utils/core/address-rule';
import type { Translate } from '../../utils/i18n';
import { useText } from '../basics/text';
import { RemovableList } from './removable-list';

interface AddressRulesProps {
  readonly rules: readonly AddressRule[];
  readonly onRemove: (rule: AddressRule) => void;
}

/** What the person has said of addresses, each with the way to take it back. */
export function AddressRules({ rules, onRemove }: AddressRulesProps) {
  const text = useText();
  return (
    <RemovableList
      id="addresses-title"
      title={text('options-addresses')}
      lead={text(rules.length > 0 ? 'options-addresses-what' : 'options-addresses-none')}
      items={rules.map((rule) => {
        const address = writtenOf(rule);
        return {
          key: JSON.stringify(rule),
          content: (
            <>
              <span class="address-text">{address}</span>
              <p class="hint">{meaningOf(rule, text)}</p>
            </>
          ),
          remove: text('options-address-remove'),
          removeName: text('options-address-remove-of', { address }),
          onRemove: () => onRemove(rule),
        };
      })}
    />
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
