import { useState } from 'preact/hooks';
import type { Codebook } from '../../utils/core/codebook';
import { copyCodebook, nextVersion } from '../../utils/core/edit-codebook';
import { listWords } from '../../utils/i18n/summary-sentences';
import { Button } from '../basics/button';
import { Dialog } from '../basics/dialog';
import { useText } from '../basics/text';
import { CodebookEditor } from './codebook-editor';

interface CodebooksDialogProps {
  readonly shipped: readonly Codebook[];
  readonly own: readonly Codebook[];
  /** The codebook of the review in hand. */
  readonly inHand: Codebook;
  readonly newId: () => string;
  /** Whether it was stored. */
  readonly onSave: (codebook: Codebook) => Promise<boolean>;
  readonly onDelete: (codebook: Codebook) => void;
  /** Brings the review in hand to this version of its codebook. */
  readonly onRenew: (codebook: Codebook) => void;
  readonly onClose: () => void;
}

/** The codebooks there are; any can be copied, one's own can be edited. */
export function CodebooksDialog(props: CodebooksDialogProps) {
  const { shipped, own, inHand, newId, onSave, onDelete, onRenew, onClose } = props;
  const text = useText();
  const [edited, setEdited] = useState<Codebook | null>(null);
  if (edited) {
    return (
      <Dialog title={edited.name} onClose={onClose}>
        <CodebookEditor
          codebook={edited}
          newId={newId}
          onCancel={() => setEdited(null)}
          onSave={async (codebook) => {
            if (await onSave(codebook)) setEdited(null);
          }}
        />
      </Dialog>
    );
  }
  const copy = (codebook: Codebook) =>
    setEdited(copyCodebook(codebook, newId(), text('codebook-copy-name', { name: codebook.name })));
  return (
    <Dialog title={text('codebooks-title')} onClose={onClose}>
      <p>{text('codebooks-hint')}</p>
      <ul class="source-list">
        {[...shipped, ...own].map((codebook) => {
          const isOwn = own.includes(codebook);
          const isLater = inHand.id === codebook.id && Number(codebook.version) > Number(inHand.version);
          const name = <span class="visually-hidden"> {codebook.name}</span>;
          return (
            <li key={codebook.id}>
              <h3 class="heading-s">{codebook.name}</h3>
              <p class="small quiet">
                {text('codebook-about', {
                  version: codebook.version,
                  names: listWords(codebook.dimensions.map((dimension) => dimension.name)),
                })}
              </p>
              <div class="button-row">
                <Button onClick={() => copy(codebook)}>
                  {text('codebook-copy')}
                  {name}
                </Button>
                {isOwn && (
                  <Button onClick={() => setEdited(nextVersion(codebook))}>
                    {text('codebook-edit')}
                    {name}
                  </Button>
                )}
                {isLater && (
                  <Button onClick={() => onRenew(codebook)}>
                    {text('codebook-renew', { version: codebook.version })}
                  </Button>
                )}
                {isOwn && (
                  <Button look="quiet" onClick={() => onDelete(codebook)}>
                    {text('codebook-delete')}
                    {name}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
