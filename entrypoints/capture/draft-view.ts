import type { ToolbarProps } from '../../components/toolbar/create-toolbar';
import type { ToolbarWords } from '../../utils/messaging/protocol';
import type { DraftState } from './draft';

/** What the draft's state looks like. */
export function viewOf(
  { tags, direction, status, storedId }: DraftState,
  words: ToolbarWords,
  noteRefused: boolean,
): Pick<ToolbarProps, 'tags' | 'direction' | 'status' | 'failed' | 'stored'> {
  const sentences = {
    idle: '',
    saving: words.saving,
    saved: words.saved,
    removed: words.removed,
    'not saved': words.notSaved,
    'changed elsewhere': words.changedElsewhere,
  };
  return {
    tags,
    direction,
    status: noteRefused ? words.openPanelForNote : sentences[status],
    failed: status === 'not saved',
    stored: storedId !== null,
  };
}
