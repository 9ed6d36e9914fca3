import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../basics/button';
import { useText } from '../basics/text';

/** What is looked for in the document that is open. */
export interface Finding {
  readonly words: string;
  /** How many places of them there are in the pages that are read. */
  readonly found: number;
  /** Which of them is shown, counted from 1; 0 for none. */
  readonly shown: number;
  /** The page that it begins on. */
  readonly page: number;
}

/** What can be done to find words. */
export interface FindActions {
  readonly onFind: (words: string) => void;
  /** Shows the next place, or the one before it. */
  readonly onFindNext: (way: 1 | -1) => void;
  /** Ends it; what is shown is then selected. */
  readonly onFindEnd: () => void;
}

interface FindToolsProps extends FindActions {
  /** `null` while nobody looks for anything. */
  readonly finding: Finding | null;
  /** Whether all pages are read. */
  readonly isWhole: boolean;
}

/** A button that opens the field in which words of the document are looked for, and the keys of the browser's own. */
export function FindButton({ finding, onFind, onFindNext, onFindEnd }: Omit<FindToolsProps, 'isWhole'>) {
  const text = useText();
  const isOpen = finding !== null;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      const withControl = (event.ctrlKey || event.metaKey) && !event.altKey;
      if (withControl && key === 'f' && !event.shiftKey) {
        const field = fieldOf(document);
        // Pressed again, it is the browser's own.
        if (field && document.activeElement === field) return;
        event.preventDefault();
        if (!isOpen) onFind('');
        field?.focus();
        field?.select();
      } else if (isOpen && (event.key === 'F3' || (withControl && key === 'g'))) {
        event.preventDefault();
        onFindNext(event.shiftKey ? -1 : 1);
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [isOpen, onFind, onFindNext]);
  return (
    <Button
      aria-expanded={isOpen}
      aria-keyshortcuts="Control+F"
      title={text('reader-find-key')}
      onClick={() => (isOpen ? onFindEnd() : onFind(''))}
    >
      {text('reader-find')}
    </Button>
  );
}

/** The field, how many places there are and which is shown, and the way from one to the next. */
export function FindRow(props: FindToolsProps & { readonly finding: Finding }) {
  const { finding, onFind, onFindNext, onFindEnd } = props;
  const text = useText();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onFindEnd();
    else if (event.key === 'Enter') onFindNext(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  const none = finding.found === 0;
  return (
    <search class="reader-find">
      <label class="reader-find-words">
        <span class="small">{text('reader-find-words')}</span>{' '}
        <input
          ref={field}
          id={FIELD}
          class="input"
          autocomplete="off"
          spellcheck={false}
          value={finding.words}
          onInput={(event) => onFind(event.currentTarget.value)}
          onKeyDown={press}
        />
      </label>
      <Button aria-label={text('reader-find-before')} disabled={none} onClick={() => onFindNext(-1)}>
        ↑
      </Button>
      <Button aria-label={text('reader-find-next')} disabled={none} onClick={() => onFindNext(1)}>
        ↓
      </Button>
      <output aria-live="polite">{toldOf(text, props)}</output>
      <Button onClick={onFindEnd}>{text('reader-find-end')}</Button>
    </search>
  );
}

const FIELD = 'find-words';

function fieldOf(document: Document): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>(`#${FIELD}`);
}

function toldOf(
  text: ReturnType<typeof useText>,
  { finding, isWhole }: { readonly finding: Finding; readonly isWhole: boolean },
): string {
  const { words, found, shown, page } = finding;
  if (words.trim() === '') return '';
  if (found === 0) return text(isWhole ? 'reader-find-none' : 'reader-find-none-yet');
  return text(isWhole ? 'reader-find-shown' : 'reader-find-shown-yet', { shown, found, page });
}
