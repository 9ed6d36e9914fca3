// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TextProvider } from '../../../components/basics/text';
import { ImportDialog, type MergedFile, type ReadFile } from '../../../components/dashboard/import-dialog';
import type { Codebook } from '../../../utils/core/codebook';
import { secureBase } from '../../../utils/core/codebooks/secure-base';
import { createDocumentTranslate } from '../../../utils/i18n/documents';

afterEach(cleanup);

const counts = { added: 3, updated: 2, unchanged: 1, older: 4, conflicting: 5, erased: 0 };
const previews = { leftOut: counts, broughtBack: counts };
const contents = {
  name: 'work.json',
  made: '2026-11-21T09:00:00.000Z',
  version: '0.1.0',
  reviews: 1,
  records: 2,
  sources: 3,
  annotations: 15,
};

function show(read: ReadFile) {
  showReading(async () => read);
}

function showReading(
  onRead: (file: File, passphrase: string | null) => Promise<ReadFile>,
  onSaveCodebook: (codebook: Codebook) => Promise<boolean> = async () => false,
) {
  render(
    <TextProvider translate={createDocumentTranslate()}>
      <ImportDialog onRead={onRead} newId={() => ''} onSaveCodebook={onSaveCodebook} onClose={() => {}} />
    </TextProvider>,
  );
  const input = screen.getByLabelText('File to import', { selector: 'input' });
  fireEvent.change(input, { target: { files: [new File(['{}'], 'work.json')] } });
}

const button = () => screen.findByRole('button', { name: 'Import', hidden: true });

describe('the import dialog', () => {
  it('shows a codebook to look through, and says that it was saved', async () => {
    const save = vi.fn(async () => true);
    const codebook = { ...secureBase, id: 'team', name: 'Team codebook' };
    showReading(async () => ({ kind: 'codebook', name: 'team.qdc', codebook, cut: true }), save);
    expect(await screen.findByText(/team\.qdc holds a codebook of 5 dimensions/)).toBeDefined();
    expect(screen.getByText(/were cut/)).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Save as version 1', hidden: true }));
    expect(await screen.findByText(/“Team codebook” was saved/)).toBeDefined();
    expect(save.mock.calls).toEqual([[codebook]]);
  });

  it('says what the file holds and writes nothing before it is told to', async () => {
    const merge = vi.fn(async (): Promise<MergedFile> => ({ ok: true, counts }));
    show({ kind: 'ready', contents, previews, merge });
    await screen.findByText('work.json holds 1 review, 2 records, 3 sources and 15 annotations.');
    expect(merge).not.toHaveBeenCalled();
    expect(screen.getAllByRole('listitem', { hidden: true }).map((item) => item.textContent)).toEqual([
      '3 new annotations will come in',
      '2 here will be replaced by a later version',
      '1 are here already, the same',
      '4 are newer here and stay as they are',
      '5 were changed here and there; the one changed last will be kept',
    ]);
    fireEvent.click(await button());
    await screen.findByText('The file was imported.');
    expect(merge).toHaveBeenCalledExactlyOnceWith(false, expect.any(Function));
    for (const words of ['3 added', '2 updated', '1 were the same already', '4 were older', '5 were changed in both']) {
      expect(document.body.textContent).toContain(words);
    }
  });

  it('says what is wrong with a file and takes another', async () => {
    show({ kind: 'bad', problem: 'The file is broken at annotations.3.tags.' });
    await waitFor(() => expect(document.activeElement?.textContent).toContain('annotations.3.tags'));
    expect(screen.getByLabelText('File to import', { selector: 'input' })).toBeTruthy();
  });

  it('says what was erased here, and brings it back only when asked to', async () => {
    const merge = vi.fn(async (): Promise<MergedFile> => ({ ok: true, counts: { ...counts, erased: 6 } }));
    const leftOut = { ...counts, added: 0, erased: 6 };
    show({ kind: 'ready', contents, previews: { leftOut, broughtBack: { ...counts, added: 6 } }, merge });
    await screen.findByText('6 belong to a record that was erased here, and stay out');
    fireEvent.click(screen.getByLabelText('Bring back what was erased, too'));
    await screen.findByText('6 new annotations will come in');
    fireEvent.click(await button());
    await screen.findByText('6 were erased here and stayed out');
    expect(merge).toHaveBeenCalledExactlyOnceWith(true, expect.any(Function));
  });

  it('asks for the passphrase of a backup, until it is the right one', async () => {
    const onRead = vi
      .fn<(file: File, passphrase: string | null) => Promise<ReadFile>>()
      .mockResolvedValueOnce({ kind: 'locked' })
      .mockResolvedValueOnce({ kind: 'bad', problem: 'The passphrase does not open this backup.' })
      .mockResolvedValueOnce({ kind: 'ready', contents, previews, merge: async () => ({ ok: true, counts }) });
    showReading(onRead);
    const type = async (words: string) => {
      fireEvent.input(await screen.findByLabelText('Passphrase of this backup'), { target: { value: words } });
      fireEvent.click(screen.getByRole('button', { name: 'Open backup', hidden: true }));
    };
    await type('');
    await screen.findByText('Enter the passphrase');
    await type('not this one');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('does not open this backup'));
    await type('this one, though');
    await screen.findByText('What importing it will do');
    expect(onRead.mock.calls.map(([, passphrase]) => passphrase)).toEqual([null, 'not this one', 'this one, though']);
  });

  it('says when nothing could be written', async () => {
    show({ kind: 'ready', contents, previews, merge: async () => ({ ok: false, problem: 'Nothing was imported.' }) });
    fireEvent.click(await button());
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Nothing was imported.'));
  });

  it('asks which dimension each tag of another tool stands for, at least one of them', async () => {
    const adopt = vi.fn(async (): Promise<MergedFile> => ({ ok: true, counts }));
    const tags = [{ tag: 'trust', times: 2, dimension: null }];
    const dimensions = [{ id: 'availability', name: 'Availability' }];
    const foreign = { name: 'h.json', review: 'Audit', annotations: 2, leftOut: 1, tags, dimensions };
    show({ kind: 'foreign', foreign, adopt });
    fireEvent.click(await button());
    expect(adopt).not.toHaveBeenCalled();
    expect(document.body.textContent).toContain('Choose a dimension for at least one tag');
    fireEvent.change(screen.getByLabelText('trust (2)'), { target: { value: 'availability' } });
    fireEvent.click(await button());
    await screen.findByText('The file was imported.');
    expect(adopt).toHaveBeenCalledExactlyOnceWith([{ tag: 'trust', times: 2, dimension: 'availability' }]);
  });
});
