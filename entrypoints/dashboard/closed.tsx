import { PageHeader } from '../../components/basics/page-header';
import { useText } from '../../components/basics/text';
import { ClosedStore } from '../../components/vault/closed-store';
import type { VaultActions } from '../../components/vault/vault-actions';
import type { StoreState } from '../../utils/core/store-state';

interface ClosedProps {
  readonly reason: (StoreState & { readonly kind: 'closed' })['reason'];
  readonly vault: VaultActions;
}

/** The dashboard while the store is locked or can't be used. */
export function Closed({ reason, vault }: ClosedProps) {
  const text = useText();
  return (
    <div class="dashboard">
      <PageHeader>
        <a href="/options.html">{text('dashboard-options')}</a>
      </PageHeader>
      <main class="dashboard-columns">
        <h1 class="visually-hidden">{text('summary-title')}</h1>
        <ClosedStore reason={reason} vault={vault} />
      </main>
    </div>
  );
}
