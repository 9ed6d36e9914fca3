import type { Annotation, Entry } from '../../utils/core/annotation';
import { diffWords, type WordChange } from '../../utils/core/diff-words';
import type { FoundText } from '../../utils/core/place';
import { formatDate } from '../../utils/i18n/format-date';
import { useText } from '../basics/text';
import { excerpt } from './excerpt';

interface ChangedPassageProps {
  readonly annotation: Annotation;
  /** What stands at the passage's place now. */
  readonly found: FoundText;
}

/** The passage as it was marked beside what the page says now, with the words that differ. */
export function ChangedPassage({ annotation, found }: ChangedPassageProps) {
  const text = useText();
  const { exact } = annotation.target.quote;
  const changes = diffWords(exact, found.text);
  const sameWords = changes.every((change) => change.kind === 'same');
  return (
    <>
      {sameWords && <p class="small">{text('panel-changed-same-words')}</p>}
      <dl class="two-versions">
        <div>
          <dt>{text('panel-changed-before')}</dt>
          <dd>
            <Words changes={changes} without="added" />
            {annotation.entry && <Under entry={annotation.entry} />}
          </dd>
        </div>
        <div>
          <dt>{text('panel-changed-now')}</dt>
          <dd>
            <Words changes={changes} without="removed" />
            {found.entry && <Under entry={found.entry} />}
          </dd>
        </div>
      </dl>
    </>
  );
}

function Words({
  changes,
  without,
}: {
  readonly changes: readonly WordChange[];
  readonly without: WordChange['kind'];
}) {
  const text = useText();
  return changes
    .filter((change) => change.kind !== without)
    .map(({ kind, text: words }, index) => {
      const key = `${index} ${kind}`;
      if (kind === 'same') return <span key={key}>{words}</span>;
      const Mark = kind === 'removed' ? 'del' : 'ins';
      return (
        <Mark key={key}>
          <span class="visually-hidden">{text(`panel-${kind}`)} </span>
          {words}
        </Mark>
      );
    });
}

/** The entry a passage stands under, as a line below it. */
export function Under({ entry }: { readonly entry: Entry }) {
  const text = useText();
  const heading = excerpt(entry.heading, 80) || (entry.date ? formatDate(entry.date) : '');
  return heading ? <span class="under quiet small">{text('panel-changed-under', { heading })}</span> : null;
}
