import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Button } from '../basics/button';
import { useText } from '../basics/text';
import { usePanel } from './panel-context';

/** Says why a selection could not be marked, or what else did not work. Its live region is always there. */
export function NoticeBar() {
  const text = useText();
  const { page, desk } = usePanel();
  const dismissed = useSignal(false);
  const notice = useComputed(() => (page.value.status === 'ready' ? page.value.notice : null)).value;
  // A notice put away comes back when the page gives it anew, so it is forgotten as soon as the page gives another.
  useEffect(() => {
    dismissed.value = false;
  }, [notice, dismissed]);

  const ofPage = notice && !dismissed.value ? text(`panel-notice-${notice}`) : null;
  const sentence = desk.problem.value ?? ofPage;
  const dismiss = () => {
    if (desk.problem.value === null) dismissed.value = true;
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
