import { Button } from '../basics/button';
import { useText } from '../basics/text';
import type { NoteChoice, NoteDraft } from './note-drafts';
import { usePanel } from './panel-context';

const CHOICES: readonly NoteChoice[] = ['mine', 'theirs', 'both'];

/** Two versions of a note, and which is to be kept. */
export function NoteConflict({ draft }: { readonly draft: NoteDraft }) {
  const text = useText();
  const { drafts, desk } = usePanel();
  const { id } = draft.base;
  const choose = (choice: NoteChoice) => {
    desk.focus.value = { part: 'note', id };
    void drafts.choose(id, choice);
  };
  return (
    <div class="conflict">
      <dl class="two-versions">
        <div>
          <dt>{text('panel-conflict-mine')}</dt>
          <dd>{draft.text || text('panel-conflict-empty')}</dd>
        </div>
        <div>
          <dt>{text('panel-conflict-theirs')}</dt>
          <dd>{draft.theirs?.note || text('panel-conflict-empty')}</dd>
        </div>
      </dl>
      <div class="button-row">
        {CHOICES.map((choice) => (
          <Button key={choice} onClick={() => choose(choice)}>
            {text(`panel-keep-${choice}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}
