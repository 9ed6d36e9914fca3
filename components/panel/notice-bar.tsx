import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { Notice } from '../../utils/core/place';
import { Button } from '../basics/button';
import { useText } from '../basics/text';
import { usePanel } from './panel-context';

/** Says why a selection could not be marked, or what else did not work. Its live region is always there. */
export function NoticeBar() {
  const text = useText();
  const { page, desk, store } = usePanel();
  const dismissed = useSignal<Notice | null>(null);
  const notice = useComputed(() => (page.value.status === 'ready' ? page.value.notice : null));
  // Put away, it stays away until the page has said something else.
  useSignalEffect(() => {
    if (notice.value !== dismissed.peek()) dismissed.value = null;
  });

  const ofPage = notice.value === dismissed.value ? null : notice.value;
  // A closed store says what is to be done where the list was.
  const sentence =
    store.value.kind === 'closed' ? null : (desk.problem.value ?? (ofPage && text(`panel-notice-${ofPage}`)));
  const dismiss = () => {
    if (desk.problem.value === null) dismissed.value = notice.value;
    desk.problem.value = null;
  };
  return (
    <div class="notice-region" role="status">
      {sentence && (
        <div class="notice">
          <p>{sentence}</p>
          <Button look="quiet" onClick={dismiss}>
            {text('close')}
          </Button>
        </div>
      )}
    </div>
  );
}
