import { useText } from '../../components/basics/text';
import { BackupDialog } from '../../components/dashboard/backup-dialog';
import { BinDialog } from '../../components/dashboard/bin-dialog';
import { CodebooksDialog } from '../../components/dashboard/codebooks-dialog';
import type { DialogName } from '../../components/dashboard/dashboard-header';
import type { DashboardModel } from '../../components/dashboard/dashboard-model';
import { type ExportContent, ExportDialog, type ExportFormat } from '../../components/dashboard/export-dialog';
import { ImportDialog } from '../../components/dashboard/import-dialog';
import { NewReviewDialog } from '../../components/dashboard/new-review-dialog';
import { RefusedDialog } from '../../components/dashboard/refused-dialog';
import type { BackupState } from '../../utils/core/backup';
import { codebooks } from '../../utils/core/codebooks';
import type { Everything } from '../../utils/core/everything';
import { fileName } from '../../utils/export/file-name';
import { localDate } from '../shared/local-date';
import type { Actions } from './actions';
import { exportFile, exportScope } from './export-file';
import { makeBackup } from './make-backup';
import { readImport } from './read-import';
import type { Services } from './services';

/** The dialog that is open over the dashboard, or `null`. */
export type OpenDialog = DialogName | null;

interface DialogsProps {
  readonly open: OpenDialog;
  readonly model: DashboardModel;
  readonly everything: Everything;
  /** How many changes there had been when `everything` was read. */
  readonly changes: number;
  readonly backup: BackupState;
  readonly damaged: number;
  readonly services: Services;
  readonly actions: Actions;
  readonly say: (words: string) => void;
  readonly onClose: () => void;
}

/** Joins each dialog to what it does. */
export function Dialogs(props: DialogsProps) {
  const { open, model, everything, changes, backup, damaged, services, actions, say, onClose } = props;
  const text = useText();
  const policy = services.policy.value;
  const save = (format: ExportFormat, content: ExportContent) => {
    const file = exportFile(model, everything, { format, content }, { text, ...services });
    services.save(file);
    onClose();
    say(text('dashboard-done-export', { name: file.name }));
  };
  switch (open) {
    case 'new-review':
      return (
        <NewReviewDialog
          shipped={codebooks}
          codebooks={[...codebooks, ...(everything.codebooks ?? [])].filter(({ id }) => id === (policy.codebook ?? id))}
          onCreate={(review) => {
            onClose();
            void actions.createReview(review);
          }}
          onClose={onClose}
        />
      );
    case 'codebooks':
      return (
        <CodebooksDialog
          shipped={codebooks}
          own={everything.codebooks ?? []}
          inHand={model.codebook}
          newId={services.newId}
          onSave={actions.saveCodebook}
          onDelete={(codebook) => void actions.deleteCodebook(codebook)}
          onRenew={(codebook) => {
            onClose();
            void actions.renewCodebook(model.review, codebook);
          }}
          onClose={onClose}
        />
      );
    case 'import':
      return (
        <ImportDialog
          onRead={(file, passphrase, onStep) => readImport(file, passphrase, onStep, services, text)}
          onClose={onClose}
        />
      );
    case 'backup':
      if (policy.exports === 'none') return <RefusedDialog exports="none" onClose={onClose} />;
      return (
        <BackupDialog
          state={backup}
          onMake={(passphrase, onStep) => makeBackup({ everything, changes }, passphrase, onStep, services, text)}
          onClose={onClose}
        />
      );
    case 'export':
      if (policy.exports !== 'all') return <RefusedDialog exports={policy.exports} onClose={onClose} />;
      return (
        <ExportDialog
          scope={(format) => [
            ...exportScope(text, model, everything, format),
            ...(damaged > 0 ? [text('dashboard-damaged', { count: damaged })] : []),
          ]}
          fileName={(format) => fileName(format, localDate(services.now()))}
          onSave={save}
          onClose={onClose}
        />
      );
    case 'bin':
      return (
        <BinDialog
          codebook={model.codebook}
          annotations={model.binned}
          onRestore={(annotation) => void actions.restore(annotation)}
          onClose={onClose}
        />
      );
    case null:
      return null;
  }
}
