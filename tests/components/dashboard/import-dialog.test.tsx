// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TextProvider } from '../../../components/basics/text';
import { ImportDialog, type MergedFile, type ReadFile } from '../../../components/dashboard/import-dialog';
import { createDocumentTranslate } from '../../../utils/i18n/documents';

afterEach(cleanup);

const counts = { added: 3, updated: 2, unchanged: 1, older: 4, conflicting: 5 };
const contents = { name: 'work.json', reviews: 1, records: 2, sources: 3, annotations: 15 };

function show(read: ReadFile) {
  render(
    <TextProvider translate={createDocumentTranslate()}>
      <ImportDialog onRead={async () => read} onClose={() => {}} />
    </TextProvider>,
  );
  const input = screen.getByLabelText('File to import', { selector: 'input' });
  fireEvent.change(input, { target: { files: [new File(['{}'], 'work.json')] } });
}

const button = () => screen.findByRole('button', { name: 'Import', hidden: true });

describe('the import dialog', () => {
  it('says what the file holds and writes nothing before it is told to', async () => {
    const merge = vi.fn(async (): Promise<MergedFile> => ({ ok: true, counts }));
    show({ ok: true, contents, merge });
    await screen.findByText('work.json holds 1 review, 2 records, 3 sources and 15 annotations.');
    expect(merge).not.toHaveBeenCalled();
    fireEvent.click(await button());
    await screen.findByText('The file was imported.');
    expect(merge).toHaveBeenCalledOnce();
    for (const words of ['3 added', '2 updated', '1 were the same already', '4 were older', '5 were changed in both']) {
      expect(document.body.textContent).toContain(words);
    }
  });

  it('says what is wrong with a file and takes another', async () => {
    show({ ok: false, problem: 'The file is broken at annotations.3.tags.' });
    await waitFor(() => expect(document.activeElement?.textContent).toContain('annotations.3.tags'));
    expect(screen.getByLabelText('File to import', { selector: 'input' })).toBeTruthy();
  });

  it('says when nothing could be written', async () => {
    show({ ok: true, contents, merge: async () => ({ ok: false, problem: 'Nothing was imported.' }) });
    fireEvent.click(await button());
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Nothing was imported.'));
  });

  it('asks which dimension each tag of another tool stands for, at least one of them', async () => {
    const adopt = vi.fn(async (): Promise<MergedFile> => ({ ok: true, counts }));
    const tags = [{ tag: 'trust', times: 2, dimension: null }];
    const dimensions = [{ id: 'availability', name: 'Availability' }];
    const foreign = { name: 'h.json', review: 'Audit', annotations: 2, leftOut: 1, tags, dimensions };
    show({ ok: true, foreign, adopt });
    fireEvent.click(await button());
    expect(adopt).not.toHaveBeenCalled();
    expect(document.body.textContent).toContain('Choose a dimension for at least one tag');
    fireEvent.change(screen.getByLabelText('trust (2)'), { target: { value: 'availability' } });
    fireEvent.click(await button());
    await screen.findByText('The file was imported.');
    expect(adopt).toHaveBeenCalledExactlyOnceWith([{ tag: 'trust', times: 2, dimension: 'availability' }]);
  });
});
