import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { FoundName } from '../../utils/core/find-names';
import { Button } from '../basics/button';
import { useText } from '../basics/text';
import { type ExportChoice, keepsNames } from './export-choice';
import { placeInFrames } from './place-in-frames';
import { ScrollRegion } from './scroll-region';

/** What a file will hold. */
export interface Look {
  /** The page with which a document begins, to be shown once; or `null`. */
  readonly document: Element | null;
  /** The beginning of a text file, or `null`. */
  readonly beginning: string | null;
  /** Capitalised words in it that may be names. */
  readonly names: readonly FoundName[];
}

interface LookViewProps {
  /** How a document looks, for what it is shown in. */
  readonly style: () => CSSStyleSheet;
  readonly choice: ExportChoice;
  readonly look: Look;
  readonly fileName: string | null;
  readonly onNames: () => void;
  readonly onBack: () => void;
  readonly onSave: () => void;
}

/** The last look before a file is made: the names still in it, and how it begins. */
export function LookView({ style, choice, look, fileName, onNames, onBack, onSave }: LookViewProps) {
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  // What had the focus is gone; whoever can't see the page must hear that another step is there.
  useLayoutEffect(() => heading.current?.focus(), []);
  const action = fileName ? 'export-save' : `export-do-${choice.format}`;
  return (
    <>
      <h3 class="heading-s" ref={heading} tabIndex={-1}>
        {text('export-look')}
      </h3>
      {choice.format !== 'qdc' && <Names names={look.names} kept={keepsNames(choice)} onNames={onNames} />}
      <h3 class="heading-s export-begins">{text('export-preview')}</h3>
      <ScrollRegion label={text('export-preview')} explanation={text('export-preview-beginning')}>
        <div class="export-paper">
          {look.document ? <Placed page={look.document} style={style} /> : <pre dir="auto">{look.beginning}</pre>}
        </div>
      </ScrollRegion>
      {fileName && <p class="small">{text('export-preview-name', { name: fileName })}</p>}
      <div class="button-row">
        <Button look="primary" onClick={onSave}>
          {text(action)}
        </Button>
        <Button onClick={onBack}>{text('export-back')}</Button>
      </div>
    </>
  );
}

interface NamesProps {
  readonly names: readonly FoundName[];
  /** Names are in the file whatever is listed. */
  readonly kept: boolean;
  readonly onNames: () => void;
}

function Names({ names, kept, onNames }: NamesProps) {
  const text = useText();
  const show = (some: readonly FoundName[]) => (
    <ul class="export-names">
      {some.map(({ name, times }) => (
        <li key={name}>
          <bdi>{name}</bdi> <span class="quiet">{text('export-name-times', { times })}</span>
        </li>
      ))}
    </ul>
  );
  const sure = names.filter(({ atStartsOnly }) => !atStartsOnly);
  const unsure = names.filter(({ atStartsOnly }) => atStartsOnly);
  return (
    <section aria-labelledby="export-names-title">
      <h4 class="field-label" id="export-names-title">
        {text('export-names-left', { count: sure.length })}
      </h4>
      {kept && <p class="small">{text('export-names-kept')}</p>}
      <div class="export-names-box">
        {show(sure)}
        {unsure.length > 0 && (
          <details>
            <summary>{text('export-names-unsure', { count: unsure.length })}</summary>
            {show(unsure)}
          </details>
        )}
      </div>
      <p class="hint small">{text('export-names-caution')}</p>
      <Button look="quiet" onClick={onNames}>
        {text('export-names')}
      </Button>
    </section>
  );
}

/** A page of a document, kept in a shadow root of its own: its style is the paper's, not the dashboard's. */
function Placed({ page, style }: { readonly page: Element; readonly style: () => CSSStyleSheet }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = host.current?.shadowRoot ?? host.current?.attachShadow({ mode: 'open' });
    if (!root) return;
    root.adoptedStyleSheets = [style()];
    return placeInFrames(root, page);
  }, [page]);
  return <div ref={host} />;
}
