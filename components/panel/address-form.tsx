import { useSignal } from '@preact/signals';
import { useId, useMemo } from 'preact/hooks';
import { type AddressChoice, choicesIn, ruleOf, withRule } from '../../utils/core/address-choice';
import { type AddressRule, ruleFor } from '../../utils/core/address-rule';
import { samplesOf } from '../../utils/core/address-samples';
import { rekeyingOf } from '../../utils/core/rekey';
import { sourceKeyOf } from '../../utils/core/source-key';
import { Button } from '../basics/button';
import { useText } from '../basics/text';
import { AddressEffect } from './address-effect';
import type { SiteAddresses } from './panel-ports';

interface AddressFormProps {
  readonly read: SiteAddresses;
  /** Stores the rules of the site; gives back whether that was done. */
  readonly onRules: (rules: readonly AddressRule[]) => Promise<boolean>;
  /** Called with a sentence once something was stored. */
  readonly onSaid: (sentence: string) => void;
}

/** The parts of an address, each with whether it names the record, and what comes of it before anything is stored. */
export function AddressForm({ read, onRules, onSaid }: AddressFormProps) {
  const text = useText();
  const id = useId();
  const { address, site, rules, sources } = read;
  const choices = useSignal(choicesIn(address, rules));
  const tried = useSignal('');
  const problem = useSignal('');
  const key = sourceKeyOf(address, rules) ?? '';
  const rule = ruleOf(address, choices.value);
  const next = rule ? withRule(rules, rule, key) : rules;
  const rekeying = useMemo(() => rekeyingOf(sources, next), [sources, JSON.stringify(next)]);
  const moving = sources.filter(({ key: one }) => rekeying.keys.has(one));
  const count = moving.reduce((sum, { annotations }) => sum + annotations, 0);
  const isNamed = choices.value.some(({ names }) => names);
  const earlier = ruleFor(key, rules);

  const toggle = (choice: AddressChoice) => {
    problem.value = '';
    choices.value = choices.value.map((one) => (one === choice ? { ...one, names: !one.names } : one));
  };
  const store = async (wanted: readonly AddressRule[], said: string) => {
    const done = await onRules(wanted);
    if (done) onSaid(said);
    else problem.value = text('address-not-saved');
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isNamed && rekeying.joined.length === 0) void store(next, text('address-saved', { count }));
      }}
    >
      <fieldset class="address-parts">
        <legend>{text('address-legend')}</legend>
        {choices.value.map((choice) => (
          <label key={choice.id} class="choice">
            <input type="checkbox" checked={choice.names} onChange={() => toggle(choice)} />
            <span>
              <span class="address-text">
                {text(`address-part-${choice.kind}`, { name: choice.name, text: choice.text })}
              </span>{' '}
              <span class="quiet small">{text(`address-kind-${choice.kind}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Samples site={site} choices={choices.value} />
      <label for={`${id}-try`}>{text('address-try')}</label>
      <p class="small quiet" id={`${id}-hint`}>
        {text('address-try-hint')}
      </p>
      <input
        id={`${id}-try`}
        class="input"
        type="url"
        autocomplete="off"
        aria-describedby={`${id}-hint`}
        value={tried.value}
        onInput={(event) => {
          tried.value = event.currentTarget.value.trim();
        }}
      />
      <p role="status">{tried.value !== '' && rule && text(compare(tried.value, address, site, rule))}</p>
      <AddressEffect read={read} rekeying={rekeying} count={count} loosens={earlier !== null && moving.length === 0} />
      {!isNamed && <p class="field-error">{text('address-nothing')}</p>}
      <p class="field-error" role="alert">
        {problem.value}
      </p>
      <div class="button-row">
        <Button type="submit" look="primary" disabled={!isNamed || rekeying.joined.length > 0}>
          {text('address-save')}
        </Button>
        {earlier && (
          <Button
            onClick={() =>
              void store(
                rules.filter((one) => one !== earlier),
                text('address-usual-saved'),
              )
            }
          >
            {text('address-usual')}
          </Button>
        )}
      </div>
    </form>
  );
}

function Samples({ site, choices }: { readonly site: string; readonly choices: readonly AddressChoice[] }) {
  const text = useText();
  const { same, other } = samplesOf(site, choices);
  return (
    <div class="address-samples" aria-live="polite">
      <p>{text(same ? 'address-same' : 'address-all')}</p>
      {same && (
        <ul class="plain-list">
          {same.map((address) => (
            <li key={address} class="address-text">
              {address}
            </li>
          ))}
        </ul>
      )}
      {other && (
        <>
          <p>{text('address-other')}</p>
          <p class="address-text">{other}</p>
        </>
      )}
    </div>
  );
}

/** The sentence that says whether another address would be the same record. */
function compare(tried: string, address: string, site: string, rule: AddressRule): string {
  const usual = sourceKeyOf(tried);
  if (usual === null) return 'address-try-no-address';
  const key = sourceKeyOf(tried, [rule]);
  if (key === sourceKeyOf(address, [rule])) return 'address-try-same';
  return usual.startsWith(`${site}/`) && ruleFor(usual, [rule]) ? 'address-try-other' : 'address-try-unlike';
}
