import { Button } from '../basics/button';
import { useText } from '../basics/text';
import { usePanel } from './panel-context';

/** Notes whose annotation was deleted while they were being written: nothing that was typed goes without a word. */
export function LostNotes() {
  const text = useText();
  const { drafts } = usePanel();
  const lost = [...drafts.all.value.values()].filter((draft) => draft.state === 'gone');
  return lost.map(({ base, text: note }) => (
    <section key={base.id} class="lost-note" aria-labelledby={`lost-${base.id}`}>
      <h2 class="group-title" id={`lost-${base.id}`}>
        {text('panel-gone-title')}
      </h2>
      <p>{text('panel-gone')}</p>
      <textarea class="input note-input" readOnly rows={4} value={note} aria-labelledby={`lost-${base.id}`} />
      <Button onClick={() => drafts.discard(base.id)}>{text('panel-gone-discard')}</Button>
    </section>
  ));
}
