import { useState } from 'preact/hooks';
import type { Annotation } from '../../utils/core/annotation';
import { type Codebook, dimensionById } from '../../utils/core/codebook';
import { sameData } from '../../utils/core/same-data';
import type { Translate } from '../../utils/i18n';
import { formatMoment } from '../../utils/i18n/format-date';
import { Button } from '../basics/button';
import { useText } from '../basics/text';
import { usePanel } from './panel-context';
import type { Version } from './panel-ports';

interface HistoryProps {
  readonly annotation: Annotation;
  readonly codebook: Codebook;
}

/** What an annotation was before each of its changes, with the way back; read when it is asked for. */
export function History({ annotation, codebook }: HistoryProps) {
  const text = useText();
  const { ports, actions } = usePanel();
  // Of which revision: after a change it has to be asked for again.
  const [read, setRead] = useState<{ revision: number; versions: readonly Version[] | null } | null>(null);
  if (annotation.revision === 1) return null;
  const isOpen = read?.revision === annotation.revision;
  const shown = isOpen ? read.versions : null;
  const toggle = async () => {
    if (isOpen) return setRead(null);
    setRead({ revision: annotation.revision, versions: await ports.history(annotation) });
  };
  return (
    <div class="history">
      <Button look="quiet" aria-expanded={isOpen} onClick={() => void toggle()}>
        {text(isOpen ? 'history-hide' : 'history-show')}
      </Button>
      {isOpen && shown === null && <p role="status">{text('history-unreadable')}</p>}
      {isOpen && shown && (
        <ol class="plain-list" aria-label={text('history-title')}>
          {shown.toReversed().map((version, index, all) => (
            <li key={version.annotation.revision} class="version">
              <p class="small">
                <strong>{formatMoment(version.annotation.modified)}</strong>
                {version.who && ` · ${version.who}`}
              </p>
              <Changes before={all[index + 1]?.annotation ?? null} after={version.annotation} codebook={codebook} />
              {index > 0 && version.annotation.deleted === null && (
                <Button look="quiet" onClick={() => actions.goBack(annotation, version.annotation)}>
                  {text('history-restore')}
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

interface ChangesProps {
  /** `null` for the first version. */
  readonly before: Annotation | null;
  readonly after: Annotation;
  readonly codebook: Codebook;
}

function Changes({ before, after, codebook }: ChangesProps) {
  const text = useText();
  return (
    <ul class="plain-list small">
      {changes(text, before, after, codebook).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** What was done between two versions, a sentence each. */
function changes(text: Translate, before: Annotation | null, after: Annotation, codebook: Codebook): readonly string[] {
  const tags = text('history-dimensions', { names: tagWords(text, after, codebook) });
  const passage = { passage: after.target.quote.exact };
  if (!before) return [text('history-marked', passage), tags];
  const note = after.note ? text('history-note', { note: after.note }) : text('history-no-note');
  return [
    ...(before.deleted === null && after.deleted !== null ? [text('history-deleted')] : []),
    ...(before.deleted !== null && after.deleted === null ? [text('history-undeleted')] : []),
    ...(before.gone === undefined && after.gone !== undefined ? [text('history-gone')] : []),
    ...(before.gone !== undefined && after.gone === undefined ? [text('history-not-gone')] : []),
    ...(sameData(before.target, after.target) ? [] : [text('history-passage', passage)]),
    ...(sameData(before.tags, after.tags) ? [] : [tags]),
    ...(before.note === after.note ? [] : [note]),
  ];
}

function tagWords(text: Translate, { tags }: Annotation, codebook: Codebook): string {
  return tags
    .map(({ dimension, direction, side }) =>
      [
        dimensionById(codebook, dimension)?.name ?? text('panel-unknown-dimension'),
        ...(direction ? [text(`direction-${direction}`)] : []),
        ...(side ? [text(`side-${side}`)] : []),
      ].join(' – '),
    )
    .join('; ');
}
