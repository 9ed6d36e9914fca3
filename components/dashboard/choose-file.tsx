import { Field } from '../basics/field';
import { useText } from '../basics/text';

interface ChooseFileProps {
  readonly error: string | null;
  readonly onChoose: (file: File | undefined) => void;
}

/** Where a file is chosen or dropped. */
export function ChooseFile({ error, onChoose }: ChooseFileProps) {
  const text = useText();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    onChoose(event.dataTransfer?.files[0]);
  };
  return (
    <section
      class="drop-zone"
      aria-label={text('import-drop')}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <Field id="import-file" label={text('import-file')} hint={text('import-hint')} error={error}>
        {(links) => (
          <input
            {...links}
            type="file"
            accept=".json,.jsonld,application/json,application/ld+json,.age,.qdc"
            onChange={(event) => onChoose(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
      <p class="hint small">{text('import-drop')}</p>
    </section>
  );
}
