import type { ReadonlySignal, Signal } from '@preact/signals';
import { Toast, type ToastMessage } from '../../components/basics/toast';
import { BackupSection } from '../../components/options/backup-section';
import { LogSection, type LogState } from '../../components/options/log-section';
import { OptionsView } from '../../components/options/options-view';
import type { BackupState } from '../../utils/core/backup';
import type { Command, Outcome } from '../../utils/core/command';
import type { ReadPolicy } from '../../utils/core/policy';
import type { Settings } from '../../utils/core/record';
import type { Site } from '../../utils/core/site';

interface OptionsAppProps {
  /** `null` when they could not be read. */
  readonly settings: Settings | null;
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
  readonly sites: ReadonlySignal<readonly Site[]>;
  readonly onSwitchOff: (site: Site) => void;
}

/** The options page with its commands. */
export function OptionsApp({
  settings,
  openKey,
  policy,
  log,
  backup,
  toast,
  run,
  say,
  onSaveLog,
  onChangeKey,
  sites,
  onSwitchOff,
}: OptionsAppProps) {
  const save = async (reviewer: string, role: string) => {
    const command: Command = { kind: 'change-settings', change: { reviewer, role } };
    const outcome = await run(command).catch((): Outcome => ({ kind: 'failed' }));
    say(outcome.kind === 'done' ? 'options-saved' : 'options-not-saved');
  };
  return (
    <OptionsView
      reviewer={settings?.reviewer ?? ''}
      role={settings?.role ?? ''}
      openKey={openKey}
      policy={policy.value}
      sections={
        <>
          {backup && <BackupSection state={backup} />}
          <LogSection log={log.value} onSave={onSaveLog} />
        </>
      }
      onReviewer={(reviewer, role) => void save(reviewer, role)}
      onChangeKey={onChangeKey}
      sites={sites.value}
      onSwitchOff={onSwitchOff}
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
