import type { StartReport } from '../../utils/core/store-state';
import { Button } from '../basics/button';
import { useText } from '../basics/text';

interface RepairNoticeProps {
  readonly report: StartReport;
  readonly onClose: () => void;
}

/** What the start of the browser repaired, said once and until it is closed. Nothing where nothing was repaired. */
export function RepairNotice({ report, onClose }: RepairNoticeProps) {
  const text = useText();
  const { restored, copied, wholeDatabase, gaveUp } = report;
  if (restored + copied === 0 && gaveUp === null) return null;
  return (
    <div class="repair-notice" role="status">
      {gaveUp && <p>{text(`repair-gave-up-${gaveUp}`)}</p>}
      {wholeDatabase && gaveUp === null && <p>{text('repair-whole')}</p>}
      {!wholeDatabase && restored > 0 && <p>{text('repair-restored', { count: restored })}</p>}
      {copied > 0 && <p>{text('repair-copied', { count: copied })}</p>}
      <p>{text('repair-nothing-lost')}</p>
      <Button onClick={onClose}>{text('close')}</Button>
    </div>
  );
}
