import { useEffect } from 'preact/hooks';
import { type Annotation, MAX_NOTE } from '../../utils/core/annotation';
import { Button } from '../basics/button';
import { useText } from '../basics/text';
import { cardParts } from './fulfil-focus';
import { NoteConflict } from './note-conflict';
import { type NoteDraft, noteText } from './note-drafts';
import { usePanel } from './panel-context';

/** From how many characters left on the limit is spoken of. */
const NEAR = 1000;

/** The note. It saves itself after a pause, when left, and when the card closes. */
export function NoteField({ annotation }: { readonly annotation: Annotation }) {
  const text = useText();
  const { drafts } = usePanel();
  const { id } = annotation;
  const draft = drafts.all.value.get(id);
  const shown = noteText(annotation, draft);
  const left = MAX_NOTE - shown.length;
  const field = cardParts(id).note;

  useEffect(() => () => void drafts.save(id), [drafts, id]);

  return (
    <div class="note">
      <div class="note-head">
        <label class="note-label" for={field}>
          {text('panel-note')}
        </label>
        <p class="note-state small" id={`${field}-state`} role="status" data-state={draft?.state}>
          {draft && <NoteState draft={draft} />}
          {left < NEAR && <span class="quiet"> {text('panel-note-left', { left })}</span>}
        </p>
      </div>
      <textarea
        id={field}
        class="input note-input"
        rows={3}
        maxLength={MAX_NOTE}
        aria-describedby={`${field}-state`}
        value={shown}
        onInput={(event) => drafts.type(annotation, event.currentTarget.value)}
        onBlur={() => void drafts.save(id)}
      />
      {draft?.state === 'failed' && <Button onClick={() => void drafts.save(id)}>{text('panel-note-retry')}</Button>}
      {draft?.state === 'conflict' && <NoteConflict draft={draft} />}
    </div>
  );
}

function NoteState({ draft }: { readonly draft: NoteDraft }) {
  const text = useText();
  switch (draft.state) {
    case 'typing':
      return <span class="quiet">{text('panel-note-typing')}</span>;
    case 'saving':
      return <span class="quiet">{text('panel-note-saving')}</span>;
    case 'saved':
      return <span>{text('panel-note-saved')}</span>;
    case 'failed':
      return <strong>{text('panel-note-failed')}</strong>;
    case 'gone':
      return <strong>{text('panel-outcome-missing')}</strong>;
    case 'conflict':
      return <strong>{text('panel-conflict-title')}</strong>;
  }
}
