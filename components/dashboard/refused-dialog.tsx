import type { PolicyExports } from '../../utils/core/policy';
import { Dialog } from '../basics/dialog';
import { useText } from '../basics/text';

interface RefusedDialogProps {
  readonly exports: Exclude<PolicyExports, 'all'>;
  readonly onClose: () => void;
}

/** In place of the export dialog: the organisation does not allow the file. */
export function RefusedDialog({ exports, onClose }: RefusedDialogProps) {
  const text = useText();
  return (
    <Dialog title={text('export-title')} onClose={onClose}>
      <p>{text(exports === 'backups' ? 'policy-export-refused-but-backups' : 'policy-export-refused')}</p>
    </Dialog>
  );
}
