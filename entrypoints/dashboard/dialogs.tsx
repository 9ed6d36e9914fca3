import { useEffect, useState } from 'preact/hooks';
import { useText } from '../../components/basics/text';
import { BackupDialog } from '../../components/dashboard/backup-dialog';
import { BinDialog } from '../../components/dashboard/bin-dialog';
import { CodebooksDialog } from '../../components/dashboard/codebooks-dialog';
import type { DialogName } from '../../components/dashboard/dashboard-header';
import type { DashboardModel } from '../../components/dashboard/dashboard-model';
import { type ExportChoice, firstChoice } from '../../components/dashboard/export-choice';
import { ExportDialog } from '../../components/dashboard/export-dialog';
import { ImportDialog } from '../../components/dashboard/import-dialog';
import { NamesDialog } from '../../components/dashboard/names-dialog';
import { NewReviewDialog } from '../../components/dashboard/new-review-dialog';
import { RefusedDialog } from '../../components/dashboard/refused-dialog';
import type { BackupState } from '../../utils/core/backup';
import { codebooks } from '../../utils/core/codebooks';
import type { Everything } from '../../utils/core/everything';
import type { Settings } from '../../utils/core/record';
import type { Actions } from './actions';
import { exportScope, nameOf } from './export-file';
import { exporting } from './exporting';
import { makeBackup } from './make-backup';
import { paperStyle } from './paper';
import { readImport } from './read-import';
import type { Services } from './services';

/** The dialog that is open over the dashboard, or `null`. */
export type OpenDialog = DialogName | null;

interface DialogsProps {
  readonly open: OpenDialog;
  readonly model: DashboardModel;
  readonly everything: Everything;
  readonly settings: Settings;
  /** How many changes there had been when `everything` was read. */
  readonly changes: number;
  readonly backup: BackupState;
  readonly damaged: number;
  readonly services: Services;
  readonly actions: Actions;
  readonly say: (words: string) => void;
  /** Opens the names to replace, and comes back from there. */
  readonly onNames: () => void;
  readonly onClose: () => void;
}

/** Joins each dialog to what it does. */
export function Dialogs(props: DialogsProps) {
  const { open, model, everything, changes, backup, damaged, services, actions, onNames, onClose } = props;
  const text = useText();
  const policy = services.policy.value;
  const [choice, setChoice] = useState<ExportChoice>(firstChoice);
  // What files are made from is kept beside the page for as long as their dialog is open.
  useEffect(() => services.exporter.end, [open, services.exporter]);
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
          onRead={(file, passphrase, onStep) => readImport(file, passphrase, onStep, services, text, model)}
          newId={services.newId}
          onSaveCodebook={actions.saveCodebook}
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
          choice={choice}
          onChoice={setChoice}
          scope={(format) => [
            ...exportScope(text, model, everything, format),
            ...(damaged > 0 ? [text('dashboard-damaged', { count: damaged })] : []),
          ]}
          fileName={(format) => nameOf(format, services.now())}
          {...exporting(props, text)}
          style={paperStyle}
          onNames={onNames}
          onClose={onClose}
        />
      );
    case 'names':
      return (
        <NamesDialog
          records={namedRecords(model)}
          suggest={exporting(props, text).suggest}
          onSave={actions.setPseudonyms}
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

/** The record that is chosen first, then the others that the review has. */
function namedRecords({ records, filter }: DashboardModel) {
  const chosen = filter.records?.[0];
  return [...records.filter(({ id }) => id === chosen), ...records.filter(({ id }) => id !== chosen)];
}
