import type { Source } from '../../utils/core/record';
import { Button } from '../basics/button';
import { useText } from '../basics/text';
import { addressOf } from './address-of';
import { AssignForm } from './assign-form';
import { useBatch } from './use-batch';

interface SourceListProps {
  readonly sources: readonly Source[];
  /** The case reference they have, or `null` while they have none. */
  readonly reference: string | null;
  readonly references: readonly string[];
  /** An empty reference takes the source out of its record. */
  readonly onAssign: (source: Source, reference: string) => void;
}

/** Sources drawn at once, each with a form. */
const BATCH = 30;

/** The sources of a record, or those that wait for a case reference. */
export function SourceList({ sources, reference, references, onAssign }: SourceListProps) {
  const text = useText();
  const { shown, more } = useBatch(sources, BATCH, (count) => text('dashboard-more-sources', { count }));
  return (
    <>
      <ul class="source-list">
        {shown.map((source) => (
          <li key={source.key}>
            <SourceName source={source} />
            {reference === null ? (
              <AssignForm source={source} reference="" references={references} onAssign={onAssign} />
            ) : (
              <details>
                <summary>
                  {text('dashboard-change-reference')}
                  <span class="visually-hidden"> {text('dashboard-for-source', { title: source.title })}</span>
                </summary>
                <AssignForm source={source} reference={reference} references={references} onAssign={onAssign} />
                <Button look="quiet" onClick={() => onAssign(source, '')}>
                  {text('dashboard-take-out')}
                </Button>
              </details>
            )}
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}

function SourceName({ source }: { readonly source: Source }) {
  const text = useText();
  const address = addressOf(source.key);
  return (
    <p class="source-name">
      <strong>{source.title || text('dashboard-untitled')}</strong>
      {address && (
        <>
          <br />
          <a class="small" href={address} target="_blank" rel="noopener noreferrer">
            {source.key}
            <span class="visually-hidden"> {text('dashboard-new-tab')}</span>
          </a>
        </>
      )}
    </p>
  );
}
