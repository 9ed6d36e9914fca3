// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { TextProvider } from '../../../components/basics/text';
import { FindButton, type Finding, FindRow } from '../../../components/reader/find-tools';
import { createTranslate } from '../../../utils/i18n';

afterEach(cleanup);

const NOTHING: Finding = { words: '', found: 0, shown: 0, page: 0 };

function show(finding: Finding | null, isWhole = true) {
  const actions = { onFind: vi.fn(), onFindNext: vi.fn(), onFindEnd: vi.fn() };
  render(
    <TextProvider translate={createTranslate()}>
      <FindButton finding={finding} {...actions} />
      {finding && <FindRow finding={finding} isWhole={isWhole} {...actions} />}
    </TextProvider>,
  );
  return actions;
}

/** Whether the browser would do with the key what it does by itself. */
const press = (key: string, more: KeyboardEventInit = {}, target: EventTarget = window) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));

it('opens by Ctrl + F, in place of the browser’s own search', () => {
  const { onFind } = show(null);
  expect(press('f', { ctrlKey: true })).toBe(false);
  expect(onFind).toHaveBeenCalledWith('');
});

it('leaves Ctrl + F to the browser when it is pressed again in the field', () => {
  const { onFind } = show(NOTHING);
  const field = screen.getByRole('textbox', { name: 'Find in the document' });
  expect(document.activeElement).toBe(field);
  expect(press('f', { ctrlKey: true }, field)).toBe(true);
  expect(onFind).not.toHaveBeenCalled();
});

it('goes to the field by Ctrl + F from elsewhere while it is open', () => {
  show(NOTHING);
  screen.getByRole('button', { name: 'Close' }).focus();
  expect(press('f', { ctrlKey: true })).toBe(false);
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Find in the document' }));
});

it('goes on and back by keys and by buttons', () => {
  const { onFindNext } = show({ words: 'robin', found: 3, shown: 2, page: 4 });
  const field = screen.getByRole('textbox', { name: 'Find in the document' });
  fireEvent.keyDown(field, { key: 'Enter' });
  fireEvent.keyDown(field, { key: 'Enter', shiftKey: true });
  press('F3');
  press('G', { ctrlKey: true, shiftKey: true });
  fireEvent.click(screen.getByRole('button', { name: 'The next place' }));
  fireEvent.click(screen.getByRole('button', { name: 'The place before' }));
  expect(onFindNext.mock.calls).toEqual([[1], [-1], [1], [-1], [1], [-1]]);
});

it('leaves F3 to the browser while nothing is looked for', () => {
  const { onFindNext } = show(null);
  expect(press('F3')).toBe(true);
  expect(onFindNext).not.toHaveBeenCalled();
});

it('ends by Escape and by its buttons', () => {
  const { onFindEnd } = show(NOTHING);
  fireEvent.keyDown(screen.getByRole('textbox', { name: 'Find in the document' }), { key: 'Escape' });
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  fireEvent.click(screen.getByRole('button', { name: 'Find' }));
  expect(onFindEnd).toHaveBeenCalledTimes(3);
});

const told: readonly [finding: Partial<Finding>, isWhole: boolean, sentence: string | RegExp][] = [
  [{ words: '' }, true, ''],
  [{ words: 'robin', found: 3, shown: 2, page: 4 }, true, '2 of 3, on page 4'],
  [{ words: 'robin', found: 3, shown: 2, page: 4 }, false, '2 of 3 so far, on page 4'],
  [{ words: 'robin' }, true, /^Not found\./],
  [{ words: 'robin' }, false, /have been read so far/],
];

it.each(told)('says what is found: %o, %s', (finding, isWhole, sentence) => {
  show({ ...NOTHING, ...finding }, isWhole);
  const said = screen.getByRole('status').textContent?.replaceAll(/[\u2068\u2069]/g, '');
  if (typeof sentence === 'string') expect(said).toBe(sentence);
  else expect(said).toMatch(sentence);
});
