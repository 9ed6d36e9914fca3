import { EmptyState } from '../../components/basics/empty-state';
import { PageHeader } from '../../components/basics/page-header';
import { useText } from '../../components/basics/text';

/** The dashboard while nothing is read yet, or when nothing can be. */
export function Unready({ failed }: { readonly failed: boolean }) {
  const text = useText();
  return (
    <div class="dashboard">
      <PageHeader />
      <main class="dashboard-columns">
        <h1 class="visually-hidden">{text('summary-title')}</h1>
        {failed ? (
          <div role="alert">
            <EmptyState title={text('dashboard-read-failed')}>
              <p>{text('dashboard-read-failed-hint')}</p>
            </EmptyState>
          </div>
        ) : (
          <p role="status">{text('dashboard-loading')}</p>
        )}
      </main>
    </div>
  );
}
