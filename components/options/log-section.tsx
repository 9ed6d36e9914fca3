import { Button } from '../basics/button';
import { useText } from '../basics/text';

/** The activity log, looked at; `null` while it is being read. */
export type LogState =
  | {
      readonly kind: 'read';
      readonly entries: number;
      /** The number of the first entry that does not follow from the one before, from 1; `null` when all do. */
      readonly broken: number | null;
    }
  | { readonly kind: 'failed' }
  | null;

interface LogSectionProps {
  readonly log: LogState;
  readonly onSave: (format: 'csv' | 'json') => void;
}

/** How many entries the activity log has, whether its chain holds, and the way to save it. */
export function LogSection({ log, onSave }: LogSectionProps) {
  const text = useText();
  return (
    <section aria-labelledby="log-title">
      <h2 class="heading-m" id="log-title">
        {text('log-title')}
      </h2>
      <p>{text('log-what')}</p>
      {log?.kind === 'failed' && <p class="warning">{text('log-failed')}</p>}
      {log?.kind === 'read' && (
        <>
          <p>
            {text('log-count', { count: log.entries })} {log.broken === null && log.entries > 0 && text('log-holds')}
          </p>
          {log.broken !== null && <p class="warning">{text('log-broken', { entry: log.broken })}</p>}
          <p>{text('log-limit')}</p>
          {log.entries > 0 && (
            <div class="button-row">
              <Button onClick={() => onSave('csv')}>{text('log-csv')}</Button>
              <Button onClick={() => onSave('json')}>{text('log-json')}</Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
