// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TextProvider } from '../../../components/basics/text';
import { ExportDialog } from '../../../components/dashboard/export-dialog';
import { createTranslate } from '../../../utils/i18n';

afterEach(cleanup);

function show() {
  const onSave = vi.fn();
  const onClose = vi.fn();
  render(
    <TextProvider translate={createTranslate()}>
      <ExportDialog
        scope={(format) => [`scope of ${format}`]}
        fileName={(format) => `name.${format}`}
        onSave={onSave}
        onClose={onClose}
      />
    </TextProvider>,
  );
  return { onSave, onClose };
}

const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name, hidden: true });
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save file', hidden: true }));

describe('the export dialog', () => {
  it('has not chosen what the file may tell, and does not save before it is chosen', () => {
    const { onSave } = show();
    expect(radio('With quotations and notes').checked).toBe(false);
    expect(radio('Counts only').checked).toBe(false);
    save();
    expect(onSave).not.toHaveBeenCalled();
    const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'Choose what the file may tell', hidden: true });
    expect(document.getElementById(link.hash.slice(1))).toBe(radio('With quotations and notes'));
    expect(document.activeElement?.textContent).toContain('There is a problem');
  });

  it.each([
    ['Dimension summary (HTML)', 'summary', 'Counts only', 'counts'],
    ['Annotations (CSV)', 'csv', 'With quotations and notes', 'quotations'],
    ['Everything (JSON)', 'json', 'With quotations and notes', 'quotations'],
  ])('saves %s as %s, %s', (formatLabel, format, contentLabel, content) => {
    const { onSave } = show();
    fireEvent.click(radio(formatLabel));
    fireEvent.click(radio(contentLabel));
    save();
    expect(onSave).toHaveBeenCalledExactlyOnceWith(format, content);
  });

  it('says beforehand what will be in the file and what it is called', () => {
    show();
    fireEvent.click(radio('Annotations (CSV)'));
    fireEvent.click(radio('Counts only'));
    const preview = screen.getByRole('region', { name: 'What will be in it', hidden: true }).textContent;
    expect(preview).toContain('scope of csv');
    expect(preview).toContain('no quotation');
    expect(preview).toContain('File name: name.csv');
  });
});
