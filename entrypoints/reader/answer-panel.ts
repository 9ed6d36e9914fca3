import { effect, type Signal } from '@preact/signals';
import { onMessage } from '../../utils/messaging';
import type { ReaderView } from './reader-view';

/** Answers what the panel asks of a document, and of no other page. */
export function answerPanel(view: Signal<ReaderView>, root: Element): void {
  onMessage('documentPages', () => {
    const now = view.peek();
    if (now.kind !== 'open' || now.pages === null) return null;
    const { pages, page, wordless } = now;
    return { pages, page, wordless };
  });
  onMessage('countQuotations', async ({ data }) => {
    await whenRead(view);
    const words = squeeze(root.textContent ?? '');
    return data.quotations.filter((quotation) => words.includes(squeeze(quotation))).length;
  });
}

/** Resolves once a document is open and all its words are there. */
function whenRead(view: Signal<ReaderView>): Promise<void> {
  return new Promise((resolve) => {
    effect(function (this: { dispose(): void }) {
      const now = view.value;
      if (now.kind !== 'open' || (now.pages !== null && now.read < now.pages)) return;
      this.dispose();
      resolve();
    });
  });
}

/** The letters alone: lines and words may be broken otherwise in another version. */
function squeeze(text: string): string {
  return text.replaceAll(/[\s\u00ad]+/gu, '');
}
