// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { EarlierDocument } from '../../../components/panel/panel-ports';
import { typedTarget } from '../../../components/panel/typed-target';
import { annotationOf, pageOf } from './fixtures';
import { button, listed, showPanel } from './show-panel';

const KEY = `document:${'ab'.repeat(32)}`;

/** The panel beside a document of five pages, of which the third is a picture and the fourth is seen. */
function showDocument(earlier: readonly EarlierDocument[] = [], annotations = [] as ReturnType<typeof annotationOf>[]) {
  const shown = showPanel(annotations, {
    documentPages: async () => ({ pages: 5, page: 4, wordless: [3] }),
    earlierDocuments: async () => earlier,
  });
  shown.store.data.value = { ...shown.store.data.value, sourceKey: KEY };
  shown.page.value = { ...pageOf([]), sourceKey: KEY, title: 'Court statement' };
  return shown;
}

describe('a passage that is typed from a picture', () => {
  it('is kept with its page, and nothing is taken for one', () => {
    expect(typedTarget({ page: ' 3 ', words: ' He ran. \n' }, 5)).toEqual({
      quote: { exact: 'He ran.', prefix: '', suffix: '' },
      position: { start: 0, end: 7 },
      page: 3,
      typed: true,
    });
    for (const page of ['', '0', '6', '1.5', 'two']) expect(typedTarget({ page, words: 'x' }, 5)).toBe('no-page');
    expect(typedTarget({ page: '3', words: ' ' }, 5)).toBe('no-words');
    expect(typedTarget({ page: '3', words: 'x'.repeat(10_001) }, 5)).toBe('too-long');
  });

  it('is offered on a document with pages, from the page that is seen, and marked by a dimension', async () => {
    const { store } = showDocument();
    const page = (await screen.findByLabelText('Page (1 to 5)')) as HTMLInputElement;
    expect(page.value).toBe('4');
    expect(screen.getByText('Pages that are pictures: 3.')).toBeTruthy();
    fireEvent.input(page, { target: { value: '3' } });
    const chips = screen.getByRole('group', { name: 'Mark what is typed' });
    const [first] = chips.querySelectorAll('button');
    if (!first) throw new Error('no dimension');
    fireEvent.click(first);
    expect(await screen.findByText('Type the words first.')).toBeTruthy();
    fireEvent.input(screen.getByLabelText(/Words on the page/), { target: { value: 'He ran to the door.' } });
    fireEvent.click(first);
    await waitFor(() =>
      expect(store.commands.at(-1)).toMatchObject({
        kind: 'create-annotation',
        sourceKey: KEY,
        target: { quote: { exact: 'He ran to the door.' }, page: 3, typed: true },
        entry: null,
      }),
    );
  });

  it('is listed among its like, with its page, and its page can be gone to', async () => {
    const one = annotationOf(1, { passage: 'He ran to the door.' });
    const typed = { ...one, sourceKey: KEY, target: { ...one.target, page: 3, typed: true as const } };
    showDocument([], [typed]);
    expect(await screen.findByText(/^Typed from pictures of pages/)).toBeTruthy();
    expect(listed()).toEqual([one.id]);
    expect(screen.getByText('p. 3, typed from a picture of the page')).toBeTruthy();
    fireEvent.click(button(/He ran to the door/));
    expect(await screen.findByRole('button', { name: 'Go to its page' })).toBeTruthy();
  });
});

describe('a new version of a document', () => {
  const earlier: EarlierDocument = {
    key: `document:${'cd'.repeat(32)}`,
    title: 'Court statement v1',
    reference: 'CF-2',
    annotations: [{ id: annotationOf(1).id, revision: 4 }],
    asked: 4,
    found: 3,
    isNamedAlike: true,
  };

  it('is offered the annotations of the likeliest earlier one, and takes them over', async () => {
    const { store } = showDocument([earlier]);
    expect(
      await screen.findByText(/another version of “Court statement v1”, on which one passage is marked/),
    ).toBeTruthy();
    store.next = async () => ({ kind: 'done', annotation: null });
    fireEvent.click(screen.getByRole('button', { name: 'Take over its annotations' }));
    await waitFor(() =>
      expect(store.commands.at(-1)).toMatchObject({
        kind: 'move-annotations',
        moves: [{ id: annotationOf(1).id, revision: 4, sourceKey: KEY }],
      }),
    );
    expect(await screen.findByText('One annotation taken over')).toBeTruthy();
  });

  it('is not guessed where neither name nor quotations say so', async () => {
    showDocument([{ ...earlier, isNamedAlike: false, found: 0 }]);
    expect(await screen.findByText('A new version of a document?')).toBeTruthy();
    await screen.findByRole('button', { name: 'Take over its annotations', hidden: true });
    expect(screen.queryByText(/another version of/)).toBeNull();
  });
});
