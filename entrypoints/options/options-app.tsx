import type { Signal } from '@preact/signals';
import { Toast, type ToastMessage } from '../../components/basics/toast';
import { OptionsView } from '../../components/options/options-view';
import type { Command, Outcome } from '../../utils/core/command';
import type { Settings } from '../../utils/core/record';

interface OptionsAppProps {
  /** `null` when they could not be read. */
  readonly settings: Settings | null;
  readonly openKey: string | null;
  readonly toast: Signal<ToastMessage | null>;
  readonly run: (command: Command) => Promise<Outcome>;
  /** Shows the sentence with this id. */
  readonly say: (id: string) => void;
  readonly onChangeKey: () => void;
}

/** The options page with its commands. */
export function OptionsApp({ settings, openKey, toast, run, say, onChangeKey }: OptionsAppProps) {
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
      onReviewer={(reviewer, role) => void save(reviewer, role)}
      onChangeKey={onChangeKey}
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
