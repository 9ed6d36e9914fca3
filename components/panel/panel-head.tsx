import { siteOf } from '../../utils/core/site';
import { Button } from '../basics/button';
import { useText } from '../basics/text';
import { AlwaysOn } from './always-on';
import { usePanel } from './panel-context';
import { RecordField } from './record-field';

/** Which review and which record the page is seen in, and the ways to the other views. */
export function PanelHead() {
  const text = useText();
  const { page, data, store, ports, assignRecord, lock } = usePanel();
  const now = data.value;
  return (
    <header class="panel-head">
      <h1 class="visually-hidden">{text('panel-title')}</h1>
      <div class="panel-head-row">
        <p class="panel-review">
          <span>{now?.reviewName}</span> <span class="quiet">{now?.codebook.name}</span>
        </p>
        <div class="panel-links">
          {store.value.kind === 'open' && store.value.protected && (
            <Button look="quiet" onClick={() => void lock()}>
              {text('vault-lock')}
            </Button>
          )}
          <Button look="quiet" onClick={ports.openDashboard}>
            {text('panel-dashboard')}
          </Button>
          <Button look="quiet" onClick={ports.openOptions}>
            {text('panel-options')}
          </Button>
        </div>
      </div>
      {now && page.value.status === 'ready' && (
        <>
          <RecordField
            key={now.sourceKey}
            reference={now.reference}
            references={now.references}
            onAssign={assignRecord}
          />
          <AlwaysOn key={siteOf(now.sourceKey)?.pattern} sourceKey={now.sourceKey} />
        </>
      )}
    </header>
  );
}
