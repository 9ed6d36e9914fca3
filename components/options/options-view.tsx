import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { AddressRule } from '../../utils/core/address-rule';
import { MAX_NAME } from '../../utils/core/limits';
import type { ReadPolicy } from '../../utils/core/policy';
import type { Site } from '../../utils/core/site';
import { Button } from '../basics/button';
import { Field } from '../basics/field';
import { PageHeader } from '../basics/page-header';
import { useText } from '../basics/text';
import { AddressRules } from './address-rules';
import { PolicySection } from './policy-section';
import { SiteList } from './site-list';

interface OptionsViewProps {
  /** Name or initials as stored, may be empty; `null` while they can't be read. */
  readonly reviewer: string | null;
  /** What they are, as stored; may be empty. */
  readonly role: string;
  /** The key that opens the panel, such as `Alt+Shift+B`, or `null` when the person took it away. */
  readonly openKey: string | null;
  /** The lock, or what keeps the store closed. */
  readonly store: ComponentChildren;
  readonly policy: ReadPolicy;
  /** What stands between what the organisation has set and where the work is kept. */
  readonly sections?: ComponentChildren;
  readonly onReviewer: (reviewer: string, role: string) => void;
  readonly onChangeKey: () => void;
  /** The sites that are always on. */
  readonly sites: readonly Site[];
  readonly onSwitchOff: (site: Site) => void;
  /** What was said of addresses; `null` while it can't be read. */
  readonly addressRules: readonly AddressRule[] | null;
  readonly onRemoveRule: (rule: AddressRule) => void;
  /** The toast. */
  readonly children?: ComponentChildren;
}

const markingKeys = ['digits', 's', 'c', 'n', 'tab', 'escape'] as const;

/** What a person can set, which keys there are, and where the work is kept. */
export function OptionsView({
  reviewer,
  role,
  openKey,
  store,
  policy,
  sections,
  onReviewer,
  onChangeKey,
  sites,
  onSwitchOff,
  addressRules,
  onRemoveRule,
  children,
}: OptionsViewProps) {
  const text = useText();
  return (
    <div class="plain-page">
      <PageHeader>
        <a href="/dashboard.html">{text('options-dashboard')}</a>
      </PageHeader>
      <main>
        <h1 class="heading-xl">{text('options-title')}</h1>
        {reviewer !== null && <ReviewerForm reviewer={reviewer} role={role} onReviewer={onReviewer} />}
        {store}
        <SiteList sites={sites} onSwitchOff={onSwitchOff} />
        {addressRules && <AddressRules rules={addressRules} onRemove={onRemoveRule} />}
        <section aria-labelledby="keys-title">
          <h2 class="heading-m" id="keys-title">
            {text('options-keys')}
          </h2>
          <p>{openKey ? text('options-open-key', { key: openKey }) : text('options-no-open-key')}</p>
          <p>
            <Button onClick={onChangeKey}>{text('options-change-key')}</Button>
          </p>
          <table class="table keys">
            <caption>{text('options-marking-keys')}</caption>
            <tbody>
              {markingKeys.map((key) => (
                <tr key={key}>
                  <th scope="row">
                    <kbd>{text(`options-key-${key}`)}</kbd>
                  </th>
                  <td>{text(`options-key-${key}-does`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <PolicySection read={policy} />
        {sections}
        <section aria-labelledby="data-title">
          <h2 class="heading-m" id="data-title">
            {text('options-data')}
          </h2>
          <p>{text('options-data-where')}</p>
          <p>{text('options-data-copy')}</p>
          <p>
            <a href="/dashboard.html">{text('options-data-link')}</a>
          </p>
        </section>
      </main>
      {children}
    </div>
  );
}

function ReviewerForm({
  reviewer,
  role,
  onReviewer,
}: Pick<OptionsViewProps, 'role' | 'onReviewer'> & { readonly reviewer: string }) {
  const text = useText();
  const [typed, setTyped] = useState(reviewer);
  const [typedRole, setTypedRole] = useState(role);
  const submit = (event: Event) => {
    event.preventDefault();
    onReviewer(typed.trim(), typedRole.trim());
  };
  return (
    <form onSubmit={submit}>
      <Field id="reviewer" label={text('options-reviewer')} hint={text('options-reviewer-hint')}>
        {(links) => (
          <input
            {...links}
            class="input"
            maxLength={MAX_NAME}
            autocomplete="name"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field id="role" label={text('options-role')} hint={text('options-role-hint')}>
        {(links) => (
          <input
            {...links}
            class="input"
            maxLength={MAX_NAME}
            autocomplete="organization-title"
            value={typedRole}
            onInput={(event) => setTypedRole(event.currentTarget.value)}
          />
        )}
      </Field>
      <Button type="submit" look="primary">
        {text('options-save')}
      </Button>
    </form>
  );
}
