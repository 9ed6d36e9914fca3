import { codebookById } from '../../utils/core/codebooks';
import { type Policy, policyKeys, type ReadPolicy } from '../../utils/core/policy';
import type { Translate } from '../../utils/i18n';
import { useText } from '../basics/text';

/** What the organisation has set for this browser, and what of it can't be understood. */
export function PolicySection({ read }: { readonly read: ReadPolicy }) {
  const text = useText();
  const { policy, set, problems } = read;
  return (
    <section aria-labelledby="policy-title">
      <h2 class="heading-m" id="policy-title">
        {text('policy-title')}
      </h2>
      {problems.map((name) => (
        <p class="warning" key={name}>
          {name === '' ? text('policy-problem-whole') : text('policy-problem', { name })}
        </p>
      ))}
      {set.length === 0 && problems.length === 0 ? (
        <p>{text('policy-none')}</p>
      ) : (
        <>
          <p>{text('policy-intro')}</p>
          <table class="table keys">
            <tbody>
              {policyKeys
                .filter((key) => set.includes(key))
                .map((key) => (
                  <tr key={key}>
                    <th scope="row">{text(`policy-${key}`)}</th>
                    <td>{valueText(text, policy, key)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

function valueText(text: Translate, policy: Policy, key: keyof Policy): string {
  switch (key) {
    case 'codebook':
      return policy.codebook === null ? text('policy-no-value') : codebookById(policy.codebook).name;
    case 'allowedHosts':
      return policy.allowedHosts?.join(', ') || text('policy-allowedHosts-none');
    case 'idleLockMinutes':
    case 'retentionDays': {
      const count = policy[key];
      return count === null ? text('policy-no-value') : text(`policy-${key}-value`, { count });
    }
    case 'passphraseRequired':
    case 'exports':
      return text(`policy-${key}-${policy[key]}`);
  }
}
