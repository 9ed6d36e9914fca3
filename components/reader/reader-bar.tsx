import { useEffect, useState } from 'preact/hooks';
import { MAX_TITLE } from '../../utils/core/limits';
import { pageRanges } from '../../utils/core/page-ranges';
import { Button } from '../basics/button';
import { useText } from '../basics/text';
import { type FindActions, FindButton, type Finding, FindRow } from './find-tools';
import { ZoomTools } from './zoom-tools';

/** A heading of the document and the page it is on. */
interface OutlineEntry {
  readonly title: string;
  readonly depth: number;
  readonly page: number;
}

/** What is known of the document that is open. */
export interface OpenDocument {
  readonly name: string;
  /** How many pages there are, or `null` for a document without pages. */
  readonly pages: number | null;
  /** The page seen now, counted from 1. */
  readonly page: number;
  /** Pages whose words have been read; less than `pages` while it goes on. */
  readonly read: number;
  /** 1 is the size on paper. */
  readonly zoom: number;
  /** Whether its pages are kept as wide as the view. */
  readonly fitsWidth: boolean;
  readonly outline: readonly OutlineEntry[];
  /** Pages that are pictures without words. */
  readonly wordless: readonly number[];
  /** Pages that are damaged. */
  readonly unreadable: readonly number[];
  /** Whether it is a form with words in its fields. */
  readonly filled: boolean;
  /** Whether it is a form of which its pages hold nothing. */
  readonly unmade: boolean;
  /** What is looked for in its pages, or `null`. */
  readonly finding: Finding | null;
}

interface ReaderBarProps extends OpenDocument, FindActions {
  readonly onName: (name: string) => void;
  readonly onPage: (page: number) => void;
  readonly onZoom: (zoom: number) => void;
  /** Keeps the pages as wide as the view, or not any more. */
  readonly onFitWidth: () => void;
  readonly onPanel: () => void;
  readonly onOther: () => void;
}

/** What stands over an open document: its name, its pages, how large it is shown. */
export function ReaderBar(props: ReaderBarProps) {
  const { name, pages, read, outline, wordless, unreadable, filled, unmade, finding, onPanel, onOther } = props;
  const text = useText();
  return (
    <header class="reader-bar">
      {/* Many documents have no heading of their own to begin with. */}
      <h1 class="visually-hidden">{name}</h1>
      <div class="reader-tools">
        <NameField {...props} />
        {pages !== null && <PageField {...props} pages={pages} />}
        <ZoomTools {...props} />
        {outline.length > 0 && <Outline {...props} />}
        {pages !== null && <FindButton {...props} />}
        <Button onClick={onPanel}>{text('reader-panel')}</Button>
        <Button onClick={onOther}>{text('reader-other')}</Button>
      </div>
      {pages !== null && finding && <FindRow {...props} finding={finding} isWhole={read >= pages} />}
      {pages !== null && read < pages && (
        <p class="reader-progress">
          <progress max={pages} value={read} aria-label={text('reader-reading', { read, pages })} />{' '}
          {text('reader-reading', { read, pages })}
        </p>
      )}
      {wordless.length > 0 && <p class="reader-wordless">{wordlessSentence(text, wordless, pages ?? 0)}</p>}
      {unreadable.length > 0 && (
        <p class="reader-wordless">
          {text('reader-unreadable', { count: unreadable.length, pages: pageRanges(unreadable) })}
        </p>
      )}
      {unmade && <p class="reader-wordless">{text('reader-unmade')}</p>}
      {filled && <p class="reader-wordless">{text('reader-filled')}</p>}
    </header>
  );
}

function wordlessSentence(text: ReturnType<typeof useText>, wordless: readonly number[], pages: number): string {
  if (wordless.length === pages) return text('reader-scan');
  return text('reader-scan-pages', { count: wordless.length, pages: pageRanges(wordless) });
}

function NameField({ name, onName }: Pick<ReaderBarProps, 'name' | 'onName'>) {
  const text = useText();
  return (
    <label class="reader-name">
      <span class="small">{text('reader-name')}</span>
      <input
        class="input"
        maxLength={MAX_TITLE}
        value={name}
        onChange={(event) => onName(event.currentTarget.value.trim() || name)}
      />
    </label>
  );
}

function PageField({ page, pages, onPage }: { page: number; pages: number; onPage: (page: number) => void }) {
  const text = useText();
  const [typed, setTyped] = useState(String(page));
  useEffect(() => setTyped(String(page)), [page]);
  const go = (event: Event) => {
    event.preventDefault();
    const wanted = Math.min(pages, Math.max(1, Math.round(Number(typed)) || page));
    setTyped(String(wanted));
    onPage(wanted);
  };
  return (
    <form class="reader-page" onSubmit={go}>
      <label>
        <span class="small">{text('reader-page-field')}</span>{' '}
        <input
          class="input"
          inputMode="numeric"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onBlur={go}
        />
      </label>{' '}
      <span>{text('reader-of-pages', { pages })}</span>
    </form>
  );
}

function Outline({ outline, onPage }: Pick<ReaderBarProps, 'outline' | 'onPage'>) {
  const text = useText();
  return (
    <label class="reader-outline">
      <span class="small">{text('reader-outline')}</span>{' '}
      <select
        class="input"
        value=""
        onChange={(event) => {
          onPage(Number(event.currentTarget.value));
          event.currentTarget.value = '';
        }}
      >
        <option value="">{text('reader-outline-choose')}</option>
        {outline.map(({ title, depth, page }, index) => (
          <option key={index} value={page}>{`${'\u2003'.repeat(depth)}${title} – ${page}`}</option>
        ))}
      </select>
    </label>
  );
}
