import type { ReadonlySignal, Signal } from '@preact/signals';
import { Toast, type ToastMessage } from '../../components/basics/toast';
import { BackupSection } from '../../components/options/backup-section';
import { LogSection, type LogState } from '../../components/options/log-section';
import { OptionsView } from '../../components/options/options-view';
import { ClosedStore } from '../../components/vault/closed-store';
import type { VaultActions } from '../../components/vault/vault-actions';
import { VaultSection } from '../../components/vault/vault-section';
import type { AddressRule } from '../../utils/core/address-rule';
import type { BackupState } from '../../utils/core/backup';
import type { Command, Outcome } from '../../utils/core/command';
import { lockMinutes } from '../../utils/core/lock-minutes';
import type { ReadPolicy } from '../../utils/core/policy';
import type { Settings } from '../../utils/core/record';
import type { Site } from '../../utils/core/site';
import type { StoreState } from '../../utils/core/store-state';

interface OptionsAppProps {
  /** `null` while they can't be read. */
  readonly settings: ReadonlySignal<Settings | null>;
  readonly state: ReadonlySignal<StoreState>;
  readonly vault: VaultActions;
  readonly openKey: string | null;
  readonly policy: Signal<ReadPolicy>;
  readonly log: ReadonlySignal<LogState>;
  readonly backup: BackupState | null;
  readonly toast: Signal<ToastMessage | null>;
  readonly run: (command: Command) => Promise<Outcome>;
  /** Shows the sentence with this id. */
  readonly say: (id: string) => void;
  readonly onSaveLog: (format: 'csv' | 'json') => void;
  readonly onChangeKey: () => void;
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onPrint: () => void;
  readonly sites: ReadonlySignal<readonly Site[]>;
  readonly onSwitchOff: (site: Site) => void;
}

/** The options page with its commands. */
export function OptionsApp(props: OptionsAppProps) {
  const { openKey, policy, log, backup, toast, run, say, vault, onSaveLog, onChangeKey, sites, onSwitchOff } = props;
  const settings = props.settings.value;
  const state = props.state.value;
  const save = async (change: Partial<Settings>) => {
    const command: Command = { kind: 'change-settings', change };
    const outcome = await run(command).catch((): Outcome => ({ kind: 'failed' }));
    say(outcome.kind === 'done' ? 'options-saved' : 'options-not-saved');
  };
  const rules = settings?.addressRules ?? [];
  const removeRule = async (rule: AddressRule) => {
    const left = rules.filter((other) => other !== rule && other.site === rule.site);
    const command: Command = { kind: 'set-address-rules', site: rule.site, rules: left };
    const outcome = await run(command).catch((): Outcome => ({ kind: 'failed' }));
    say(outcome.kind === 'done' ? 'options-address-removed' : 'options-address-not-removed');
  };
  return (
    <OptionsView
      reviewer={state.kind === 'open' ? (settings?.reviewer ?? null) : null}
      role={settings?.role ?? ''}
      openKey={openKey}
      store={
        state.kind === 'open' ? (
          <VaultSection
            isProtected={state.protected}
            isRequired={policy.value?.policy.passphraseRequired ?? false}
            minutes={lockMinutes(settings ?? {})}
            vault={vault}
            onMinutes={(minutes) => void save({ lockMinutes: minutes })}
            say={say}
            onCopy={props.onCopy}
            onPrint={props.onPrint}
          />
        ) : (
          state.kind === 'closed' && <ClosedStore reason={state.reason} vault={vault} />
        )
      }
      policy={policy.value}
      sections={
        <>
          {backup && <BackupSection state={backup} />}
          <LogSection log={log.value} onSave={onSaveLog} />
        </>
      }
      onReviewer={(reviewer, role) => void save({ reviewer, role })}
      onChangeKey={onChangeKey}
      sites={sites.value}
      onSwitchOff={onSwitchOff}
      addressRules={state.kind === 'open' && settings ? rules : null}
      onRemoveRule={(rule) => void removeRule(rule)}
    >
      <Toast
        message={toast.value}
        onClose={() => {
          toast.value = null;
        }}
      />
    </OptionsView>
  );
}
