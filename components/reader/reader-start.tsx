import { useState } from 'preact/hooks';
import { Button } from '../basics/button';
import { ErrorSummary } from '../basics/error-summary';
import { PageHeader } from '../basics/page-header';
import { useText } from '../basics/text';

interface ReaderStartProps {
  /** What is wrong with the file that was chosen last, in words, or `null`. */
  readonly problem: string | null;
  /** Opens the browser's file picker. */
  readonly onPick: () => void;
  readonly onFile: (file: File) => void;
}

/** Where a document is put: dropped, or chosen by the browser's file picker. */
export function ReaderStart({ problem, onPick, onFile }: ReaderStartProps) {
  const text = useText();
  const [over, setOver] = useState(false);
  return (
    <div class="plain-page">
      <PageHeader>
        <a href="/dashboard.html">{text('reader-dashboard')}</a>
      </PageHeader>
      <main>
        {problem && <ErrorSummary errors={[{ text: problem, fieldId: 'choose-document' }]} />}
        <h1 class="heading-xl">{text('reader-title')}</h1>
        <p class="lead">{text('reader-lead')}</p>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same by keyboard */}
        <div
          class={over ? 'drop-place is-over' : 'drop-place'}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            const [file] = event.dataTransfer?.files ?? [];
            if (file) onFile(file);
          }}
        >
          <p>{text('reader-drop')}</p>
          <Button look="primary" id="choose-document" onClick={onPick}>
            {text('reader-choose')}
          </Button>
          <p class="small quiet">{text('reader-kinds')}</p>
        </div>
        <p class="caveat">{text('reader-privacy')}</p>
      </main>
    </div>
  );
}
