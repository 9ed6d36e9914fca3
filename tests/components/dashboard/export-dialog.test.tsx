// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TextProvider } from '../../../components/basics/text';
import { exportParts, firstChoice } from '../../../components/dashboard/export-choice';
import { ExportDialog, type ExportDialogProps } from '../../../components/dashboard/export-dialog';
import type { Look } from '../../../components/dashboard/export-look';
import { createDocumentTranslate } from '../../../utils/i18n/documents';

afterEach(cleanup);

const names = [
  { name: 'Tom', times: 3, atStartsOnly: false },
  { name: 'Later', times: 1, atStartsOnly: true },
];
const seen: Look = { document: null, beginning: 'how it begins', names };

function show(change: { look?: ExportDialogProps['look']; make?: () => Promise<void> } = {}) {
  const look = vi.fn(change.look ?? (async () => seen));
  const make = vi.fn(change.make ?? (async () => {}));
  const onClose = vi.fn();
  const onNames = vi.fn();
  function Owner() {
    const [choice, setChoice] = useState(firstChoice);
    return (
      <ExportDialog
        choice={choice}
        onChoice={setChoice}
        scope={(format) => [`scope of ${format}`]}
        fileName={(format) => (format === 'copy' ? null : `name.${format}`)}
        look={look}
        make={make}
        style={() => new CSSStyleSheet()}
        onNames={onNames}
        onClose={onClose}
      />
    );
  }
  render(
    <TextProvider translate={createDocumentTranslate()}>
      <Owner />
    </TextProvider>,
  );
  return { look, make, onClose, onNames };
}

const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name, hidden: true });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name, hidden: true }));
const button = (name: string) => screen.findByRole('button', { name, hidden: true });

describe('the export dialog', () => {
  it('has not chosen what the file may tell, and goes no further before it is chosen', () => {
    const { look } = show();
    for (const name of ['With quotations and notes', 'With quotations, names as initials', 'Counts only']) {
      expect(radio(name).checked).toBe(false);
    }
    press('Continue');
    expect(look).not.toHaveBeenCalled();
    const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'Choose what the file may tell', hidden: true });
    expect(document.getElementById(link.hash.slice(1))).toBe(radio('With quotations and notes'));
    expect(document.activeElement?.textContent).toContain('There is a problem');
  });

  it.each([
    ['Dimension summary (Word)', 'word', 'Counts only', 'counts'],
    ['Annotations (CSV)', 'csv', 'With quotations and notes', 'quotations'],
    ['Workbook (Excel)', 'excel', 'With quotations, names as initials', 'initials'],
    ['Everything (JSON)', 'json', 'With quotations and notes', 'quotations'],
  ])('makes %s as %s, %s, after a last look', async (formatLabel, format, contentLabel, content) => {
    const { look, make, onClose } = show();
    fireEvent.click(radio(formatLabel));
    fireEvent.click(radio(contentLabel));
    press('Continue');
    fireEvent.click(await button('Save file'));
    const choice = { format, content, include: exportParts };
    expect(look).toHaveBeenCalledExactlyOnceWith(choice, expect.any(AbortSignal), expect.any(Function));
    expect(make).toHaveBeenCalledExactlyOnceWith(choice, expect.any(AbortSignal), expect.any(Function));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  });

  it('asks nothing about a codebook alone, and does not keep initials for everything', async () => {
    const { look } = show();
    fireEvent.click(radio('With quotations, names as initials'));
    fireEvent.click(radio('Everything (JSON)'));
    expect(radio('With quotations and notes').checked).toBe(false);
    fireEvent.click(radio('Codebook alone (REFI-QDA, .qdc)'));
    expect(screen.queryByText('What may the file tell?')).toBeNull();
    press('Continue');
    await button('Save file');
    expect(look.mock.calls[0]?.[0].format).toBe('qdc');
  });

  it('leaves parts out', async () => {
    const { look } = show();
    fireEvent.click(radio('With quotations and notes'));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Notes', hidden: true }));
    press('Continue');
    await button('Save file');
    expect(look.mock.calls[0]?.[0].include).toEqual(exportParts.filter((part) => part !== 'notes'));
  });

  it('says beforehand what will be in the file and what it is called', async () => {
    show();
    fireEvent.click(radio('Annotations (CSV)'));
    const preview = () => screen.getByRole('region', { name: 'What will be in it', hidden: true }).textContent;
    expect(preview()).toContain('scope of csv');
    expect(preview()).toContain('not chosen yet');
    expect(preview()).toContain('File name: name.csv');
    fireEvent.click(radio('Counts only'));
    expect(preview()).not.toContain('not chosen yet');
  });

  it('shows the names that are left, those that only begin sentences apart, and how the file begins', async () => {
    const { onNames } = show();
    fireEvent.click(radio('With quotations and notes'));
    press('Continue');
    await button('Save file');
    expect(screen.getByText('1 capitalised word that may be a name is left')).toBeTruthy();
    expect(screen.getByText('1 more word stands only where a sentence begins')).toBeTruthy();
    expect(screen.getByText('how it begins')).toBeTruthy();
    press('Names to replace');
    expect(onNames).toHaveBeenCalledOnce();
  });

  it('says how much is done in the bar and beside it, and aloud only that it has begun', async () => {
    let tell: Parameters<ExportDialogProps['look']>[2] = () => {};
    show({
      look: (_choice, _signal, onStage) => {
        tell = onStage;
        return new Promise(() => {});
      },
    });
    fireEvent.click(radio('Counts only'));
    press('Continue');
    const bar = await screen.findByRole<HTMLProgressElement>('progressbar', {
      name: 'Looking through what will be in it…',
      hidden: true,
    });
    expect(bar.hasAttribute('value')).toBe(false);
    tell('counting', 0.426);
    await waitFor(() => expect(bar.getAttribute('aria-valuetext')).toBe('Counting: 42%'));
    expect(bar.getAttribute('value')).toBe('42');
    tell('writing', null);
    await waitFor(() => expect(bar.getAttribute('aria-valuetext')).toBe('Writing'));
    expect(bar.hasAttribute('value')).toBe(false);
    expect(screen.getByRole('status', { hidden: true }).textContent).toBe('Looking through what will be in it…');
  });

  it('can be stopped while it works, and comes back with what was chosen', async () => {
    let given: AbortSignal | null = null;
    const { make } = show({
      look: (_, signal) =>
        new Promise((_resolve, reject) => {
          given = signal;
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
    });
    fireEvent.click(radio('Counts only'));
    press('Continue');
    fireEvent.click(await button('Stop'));
    await button('Continue');
    expect((given as AbortSignal | null)?.aborted).toBe(true);
    expect(radio('Counts only').checked).toBe(true);
    expect(screen.queryByRole('alert', { hidden: true })).toBeNull();
    expect(make).not.toHaveBeenCalled();
  });

  it('says when a file could not be made', async () => {
    const { onClose } = show({ make: async () => Promise.reject(new Error('no')) });
    fireEvent.click(radio('Counts only'));
    press('Continue');
    fireEvent.click(await button('Save file'));
    expect(await screen.findByText(/The file could not be made\. Nothing was saved/)).toBeTruthy();
    expect(onClose).not.toHaveBeenCalled();
  });
});
