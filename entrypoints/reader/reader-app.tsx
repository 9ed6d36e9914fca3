import { useText } from '../../components/basics/text';
import { PasswordDialog } from '../../components/reader/password-dialog';
import { ReaderBar } from '../../components/reader/reader-bar';
import { ReaderStart } from '../../components/reader/reader-start';
import type { Reader } from './create-reader';

interface ReaderAppProps {
  readonly reader: Reader;
  readonly onPick: () => void;
  readonly onPanel: () => void;
}

/** The reader's own controls; the document stands beside them, in an element that no view touches. */
export function ReaderApp({ reader, onPick, onPanel }: ReaderAppProps) {
  const text = useText();
  const view = reader.view.value;
  switch (view.kind) {
    case 'start':
      return (
        <ReaderStart
          problem={view.problem && text(`reader-problem-${view.problem}`)}
          onPick={onPick}
          onFile={(file) => void reader.open(file)}
        />
      );
    case 'opening':
      return (
        <p class="reader-opening" role="status">
          {text('reader-opening')}
        </p>
      );
    case 'password':
      return <PasswordDialog key={String(view.wrong)} wrong={view.wrong} onAnswer={view.answer} />;
    case 'open':
      return (
        <ReaderBar
          {...view}
          onName={reader.rename}
          onPage={reader.goTo}
          onZoom={reader.zoom}
          onFitWidth={reader.fitWidth}
          onFind={reader.find}
          onFindNext={reader.findNext}
          onFindEnd={reader.findEnd}
          onPanel={onPanel}
          onOther={onPick}
        />
      );
  }
}
