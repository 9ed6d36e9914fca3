import { codebookOf } from '../../utils/core/codebooks';
import type { Translate } from '../../utils/i18n';
import type { OpenedPage, ToolbarWords } from '../../utils/messaging/protocol';
import type { Reader } from '../../utils/storage/repository';

/** What a page is told about itself: the current review's dimensions and the marks of this source. */
export async function openedPage(reader: Reader, sourceKey: string, translate: Translate): Promise<OpenedPage> {
  const { reviewId } = await reader.settings();
  const [reviews, annotations] = await Promise.all([reader.reviews(), reader.annotationsOfSource(reviewId, sourceKey)]);
  const review = reviews.find((candidate) => candidate.id === reviewId);
  if (!review) throw new Error('the current review is missing');
  return {
    sourceKey,
    dimensions: codebookOf(review).dimensions.map(({ id, name, definition, benefit, light, dark, underline }) => ({
      id,
      name,
      definition,
      benefit,
      light,
      dark,
      underline,
    })),
    words: toolbarWords(translate),
    // What stands in a field is not in the page's text, where the same words would be another passage.
    marks: annotations
      .filter(({ target }) => target.field === undefined)
      .map(({ id, revision, target, entry, tags, gone }) => ({ id, revision, target, entry, tags, gone })),
  };
}

/** What a page is told while nothing can be marked: why, and the way to the panel. */
export function closedPage(translate: Translate, why: 'locked' | 'unreadable' | 'passphrase-needed'): OpenedPage {
  const words = {
    ...toolbarWords(translate),
    toolbar: translate(`capture-${why}`),
    note: translate('capture-open-panel'),
    openPanelForNote: translate('capture-press-for-panel'),
  };
  return { sourceKey: '', dimensions: [], words, marks: [] };
}

function toolbarWords(translate: Translate): ToolbarWords {
  return {
    toolbar: translate('capture-toolbar'),
    strength: translate('direction-strength'),
    concern: translate('direction-concern'),
    note: translate('capture-note'),
    chooseFirst: translate('capture-choose-first'),
    adjust: translate('capture-adjust'),
    adjustments: {
      'extend start by word': translate('capture-extend-start'),
      'shorten start by word': translate('capture-shorten-start'),
      'shorten end by word': translate('capture-shorten-end'),
      'extend end by word': translate('capture-extend-end'),
      'to sentence': translate('capture-to-sentence'),
      'to paragraph': translate('capture-to-paragraph'),
    },
    remove: translate('capture-remove'),
    close: translate('capture-close'),
    next: translate('capture-next'),
    saving: translate('capture-saving'),
    saved: translate('capture-saved'),
    removed: translate('capture-removed'),
    notSaved: translate('capture-not-saved'),
    changedElsewhere: translate('capture-changed-elsewhere'),
    openPanelForNote: translate('capture-open-panel-for-note'),
    updated: translate('capture-updated'),
  };
}
