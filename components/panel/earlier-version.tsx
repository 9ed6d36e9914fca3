import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { Button } from '../basics/button';
import { useText } from '../basics/text';
import { movesOf } from './mend-moves';
import { usePanel } from './panel-context';
import type { EarlierDocument } from './panel-ports';

/** So large a share of its quotations makes a document likely to be an earlier version of the one that is shown. */
const LIKELY = 0.3;

/**
 * Takes over what was marked on an earlier version of the document. The reviewer chooses which; while nothing is marked
 * on this one, the likeliest is offered.
 */
export function EarlierVersion() {
  const text = useText();
  const id = useId();
  const { page, data, ports, actions } = usePanel();
  const documents = useSignal<readonly EarlierDocument[] | null>(null);
  const chosen = useSignal('');
  const view = page.value;
  const now = data.value;
  const title = view.status === 'ready' ? view.title : '';
  const sourceKey = now?.sourceKey ?? '';

  useEffect(() => {
    void ports.earlierDocuments(sourceKey, title).then((found) => {
      documents.value = found;
      chosen.value = found[0]?.key ?? '';
    });
    // The name may be changed while the document is open; that makes no other document of it.
  }, [sourceKey]);

  const found = documents.value;
  const [first] = found ?? [];
  const isGuess = now?.annotations.length === 0 && first !== undefined && isLikely(first);
  const take = async () => {
    const earlier = found?.find(({ key }) => key === chosen.value);
    if (!earlier) return;
    await actions.move(movesOf(earlier.annotations, sourceKey), earlier, title, 'version-taken');
    documents.value = (found ?? []).filter(({ key }) => key !== earlier.key);
    chosen.value = documents.value[0]?.key ?? '';
  };
  const name = ({ title, key, reference, asked, found }: EarlierDocument) =>
    text('version-found', { name: [reference, title || key].filter(Boolean).join(': '), asked, found });

  return (
    <details class="panel-more" open={isGuess || undefined}>
      <summary>{text('version-title')}</summary>
      {isGuess && (
        <p>
          <strong>
            {text('version-guess', {
              title: first.title,
              count: first.annotations.length,
              found: first.found,
              asked: first.asked,
            })}
          </strong>
        </p>
      )}
      <p>{text(found?.length === 0 ? 'version-none' : 'version-how')}</p>
      {found && found.length > 0 && (
        <div>
          <label for={id}>{text('version-from')}</label>
          <select
            id={id}
            class="input"
            value={chosen.value}
            onChange={(event) => {
              chosen.value = event.currentTarget.value;
            }}
          >
            {found.map((document) => (
              <option key={document.key} value={document.key}>
                {name(document)}
              </option>
            ))}
          </select>
          <Button onClick={() => void take()}>{text('version-take')}</Button>
        </div>
      )}
    </details>
  );
}

function isLikely({ asked, found, isNamedAlike }: EarlierDocument): boolean {
  return isNamedAlike || (asked > 0 && found / asked >= LIKELY);
}
