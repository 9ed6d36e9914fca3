import { EmptyState } from '../basics/empty-state';
import { useText } from '../basics/text';
import { usePanel } from './panel-context';
import type { PageView } from './panel-ports';

/** Why there is nothing to list, and what to do about it. */
export function PageMessage({ status }: { readonly status: PageView['status'] | 'unreadable' }) {
  const text = useText();
  const { shortcut } = usePanel();
  if (status === 'unreadable') {
    return (
      <div role="alert">
        <EmptyState title={text('panel-unreadable-title')}>
          <p>{text('panel-unreadable')}</p>
        </EmptyState>
      </div>
    );
  }
  if (status === 'needs click') {
    return (
      <EmptyState title={text('panel-needs-click-title')}>
        <p>{shortcut.value ? text('panel-needs-click-or-key', { key: shortcut.value }) : text('panel-needs-click')}</p>
        <p>{text('panel-needs-click-why')}</p>
      </EmptyState>
    );
  }
  if (status === 'not allowed') {
    return (
      <EmptyState title={text('policy-not-allowed-title')}>
        <p>{text('policy-not-allowed')}</p>
      </EmptyState>
    );
  }
  if (status === 'closed to extensions') {
    return (
      <EmptyState title={text('panel-closed-title')}>
        <p>{text('panel-closed')}</p>
        <p>{text('panel-closed-instead')}</p>
      </EmptyState>
    );
  }
  return (
    <p class="panel-waiting" role="status">
      {text(status === 'ready' ? 'panel-loading' : 'panel-opening')}
    </p>
  );
}
