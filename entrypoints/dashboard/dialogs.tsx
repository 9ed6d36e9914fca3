import { useText } from '../../components/basics/text';
import { BinDialog } from '../../components/dashboard/bin-dialog';
import { CodebooksDialog } from '../../components/dashboard/codebooks-dialog';
import type { DialogName } from '../../components/dashboard/dashboard-header';
import type { DashboardModel } from '../../components/dashboard/dashboard-model';
import { type ExportContent, ExportDialog, type ExportFormat } from '../../components/dashboard/export-dialog';
import { ImportDialog } from '../../components/dashboard/import-dialog';
import { NewReviewDialog } from '../../components/dashboard/new-review-dialog';
import { codebooks } from '../../utils/core/codebooks';
import type { Everything } from '../../utils/core/everything';
import { fileName } from '../../utils/export/file-name';
import type { Actions } from './actions';
import { exportFile, exportScope } from './export-file';
import { localDate } from './local-date';
import { readImport } from './read-import';
import type { Services } from './services';

/** The dialog that is open over the dashboard, or `null`. */
export type OpenDialog = DialogName | null;

interface DialogsProps {
  readonly open: OpenDialog;
  readonly model: DashboardModel;
  readonly everything: Everything;
  readonly damaged: number;
  readonly services: Services;
  readonly actions: Actions;
  readonly say: (words: string) => void;
  readonly onClose: () => void;
}

/** Joins each dialog to what it does. */
export function Dialogs({ open, model, everything, damaged, services, actions, say, onClose }: DialogsProps) {
  const text = useText();
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
          codebooks={[...codebooks, ...(everything.codebooks ?? [])]}
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
      return <ImportDialog onRead={(file) => readImport(file, services.merge, text)} onClose={onClose} />;
    case 'export':
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
