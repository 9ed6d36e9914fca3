import { useState } from 'preact/hooks';
import { useText } from '../../components/basics/text';
import { BinDialog } from '../../components/dashboard/bin-dialog';
import type { DialogName } from '../../components/dashboard/dashboard-header';
import type { DashboardModel } from '../../components/dashboard/dashboard-model';
import { type ExportChoice, firstChoice } from '../../components/dashboard/export-choice';
import { ExportDialog } from '../../components/dashboard/export-dialog';
import { ImportDialog } from '../../components/dashboard/import-dialog';
import { NamesDialog } from '../../components/dashboard/names-dialog';
import { NewReviewDialog } from '../../components/dashboard/new-review-dialog';
import { codebooks } from '../../utils/core/codebooks';
import type { Everything } from '../../utils/core/everything';
import type { Settings } from '../../utils/core/record';
import type { Actions } from './actions';
import { exportScope, nameOf } from './export-file';
import { exporting } from './exporting';
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
  const { open, model, everything, damaged, services, actions, onNames, onClose } = props;
  const text = useText();
  const [choice, setChoice] = useState<ExportChoice>(firstChoice);
  switch (open) {
    case 'new-review':
      return (
        <NewReviewDialog
          codebooks={codebooks}
          onCreate={(review) => {
            onClose();
            void actions.createReview(review);
          }}
          onClose={onClose}
        />
      );
    case 'import':
      return (
        <ImportDialog
          onRead={(file) => readImport(file, services.merge, text, { ...model, now: services.now })}
          onClose={onClose}
        />
      );
    case 'export':
      return (
        <ExportDialog
          choice={choice}
          onChoice={setChoice}
          scope={(format) => [
            ...exportScope(text, model, everything, format),
            ...(damaged > 0 ? [text('dashboard-damaged', { count: damaged })] : []),
          ]}
          fileName={(format) => nameOf(format, services.now())}
          {...exporting(props)}
          style={paperStyle}
          onNames={onNames}
          onClose={onClose}
        />
      );
    case 'names':
      return (
        <NamesDialog
          records={namedRecords(model)}
          suggest={exporting(props).suggest}
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
