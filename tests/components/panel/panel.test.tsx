// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Panel } from '../../../components/panel/panel';
import { createPanelModel } from '../../../components/panel/panel-model';
import type { PageView, PanelPorts } from '../../../components/panel/panel-ports';
import type { Annotation } from '../../../utils/core/annotation';
import { createTranslate } from '../../../utils/i18n';
import { annotationOf, createFakeStore, NOW, pageOf, placeOf, portsOf, tag, uuid } from './fixtures';

const translate = createTranslate();
let closed: AbortController;

beforeEach(() => {
  closed = new AbortController();
});
afterEach(() => {
  closed.abort();
  cleanup();
});

function show(annotations: readonly Annotation[], answers: Partial<PanelPorts> = {}) {
  const store = createFakeStore(annotations);
  const page = signal<PageView>(pageOf(annotations.map((annotation) => placeOf(annotation))));
  const unreadable = signal(false);
  const model = createPanelModel({
    ports: portsOf(store, answers),
    page,
    data: store.data,
    unreadable,
    translate,
    signal: closed.signal,
  });
  render(<Panel model={model} translate={translate} />);
  return { store, page, model, unreadable };
}

const opener = (name: RegExp) => screen.getByRole('button', { name });
const focused = () => document.activeElement as HTMLElement;
const key = (name: string, more: object = {}) => fireEvent.keyDown(focused(), { key: name, ...more });
const passages = () => screen.getAllByRole('listitem').map((item) => item.dataset.annotation ?? '');
const three = () => [
  annotationOf(1, { passage: 'She laughed' }),
  annotationOf(2, { passage: 'He waited', tags: [tag('sensitivity'), tag('acceptance')], note: 'ask about it' }),
  annotationOf(3, { passage: 'They talked', tags: [tag('co-operation')] }),
];

describe('a page', () => {
  it.each<[PageView['status'], string]>([
    ['opening', 'panel-opening'],
    ['needs click', 'panel-needs-click'],
    ['closed to extensions', 'panel-closed-instead'],
  ])('that is %s says so', (status, sentence) => {
    const { page } = show([]);
    if (status !== 'ready') page.value = { status };
    return waitFor(() => expect(screen.getByText(translate(sentence))).toBeTruthy());
  });

  it('says so when the store can’t be read', async () => {
    const { unreadable } = show(three());
    unreadable.value = true;
    expect((await screen.findByText(translate('panel-unreadable'))).closest('[role=alert]')).toBeTruthy();
  });

  it('without annotations says how to start', () => {
    show([]);
    expect(screen.getByText(translate('panel-empty-select'))).toBeTruthy();
    expect(screen.getByText('Family membership')).toBeTruthy();
  });

  it('says why a selection could not be marked, once, until it is put away', async () => {
    const { page } = show(three());
    page.value = pageOf([], { notice: 'in-a-password' });
    const sentence = await screen.findByText(translate('panel-notice-in-a-password'));
    expect(sentence.closest('[role=status]')).toBeTruthy();
    fireEvent.click(within(sentence.parentElement as HTMLElement).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByText(translate('panel-notice-in-a-password'))).toBeNull());
    page.value = pageOf([], { notice: 'too-long' });
    await screen.findByText(translate('panel-notice-too-long'));
  });

  it('turned to another one saves what was being typed', async () => {
    const { store, page, model } = show(three());
    fireEvent.click(opener(/He waited/));
    fireEvent.input(await screen.findByLabelText('Note'), { target: { value: 'half a thought' } });
    page.value = pageOf([], { sourceKey: 'https://records.test/case/8' });
    await waitFor(() => expect(store.data.value.annotations[1]?.note).toBe('half a thought'));
    expect(model.desk.openId.value).toBeNull();
  });
});

describe('the list', () => {
  it('has one tab stop, and arrow keys go from card to card', async () => {
    show(three());
    const stops = () =>
      screen.getAllByRole('button').filter((button) => button.id.startsWith('open-') && button.tabIndex === 0);
    expect(stops()).toHaveLength(1);
    opener(/She laughed/).focus();
    key('ArrowDown');
    await waitFor(() => expect(focused()).toBe(opener(/He waited/)));
    await waitFor(() => expect(stops()).toEqual([opener(/He waited/)]));
    key('End');
    await waitFor(() => expect(focused()).toBe(opener(/They talked/)));
    key('ArrowDown');
    key('ArrowUp');
    await waitFor(() => expect(focused()).toBe(opener(/He waited/)));
  });

  it('opens a card and shows its passage on the page; Esc closes it and focus stays with it', async () => {
    const goTo = vi.fn(async () => true);
    show(three(), { goTo });
    const card = opener(/He waited/);
    fireEvent.click(card);
    await waitFor(() => expect(card.getAttribute('aria-expanded')).toBe('true'));
    expect(goTo.mock.calls).toEqual([[uuid(2)]]);
    (await screen.findByLabelText('Note')).focus();
    key('Escape');
    await waitFor(() => expect(card.getAttribute('aria-expanded')).toBe('false'));
    await waitFor(() => expect(focused()).toBe(card));
  });

  it('says when a passage can’t be shown', async () => {
    show(three(), { goTo: async () => false });
    fireEvent.click(opener(/He waited/));
    await screen.findByText(translate('panel-no-place'));
  });

  it('is narrowed by dimension and by words, and widened again', async () => {
    show(three());
    const chip = screen.getByRole('button', { name: /Sensitivity.*1 annotation/ });
    fireEvent.click(chip);
    await waitFor(() => expect(passages()).toEqual([uuid(2)]));
    expect(chip.getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByText('1 of 3 annotations')).toBeTruthy();
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'laughed' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Show all' }));
    await waitFor(() => expect(passages()).toHaveLength(3));
  });

  it('goes to the search with a slash, but not from a field', async () => {
    show(three());
    opener(/She laughed/).focus();
    key('/');
    expect(focused()).toBe(screen.getByRole('searchbox'));
    expect(key('/')).toBe(true);
  });
});

describe('dimensions', () => {
  it('are given by their key, and said to be strength or concern', async () => {
    const { store } = show(three());
    opener(/She laughed/).focus();
    key('5');
    await waitFor(() =>
      expect(store.data.value.annotations[0]?.tags).toEqual([tag('availability'), tag('family-membership')]),
    );
    key('s');
    await waitFor(() =>
      expect(store.data.value.annotations[0]?.tags.map((each) => each.direction)).toEqual(['strength', 'strength']),
    );
    await waitFor(() => expect(opener(/She laughed.*Strength/)).toBeTruthy());
    key('S', { shiftKey: true });
    await waitFor(() =>
      expect(store.data.value.annotations[0]?.tags.map((each) => each.direction)).toEqual([null, null]),
    );
  });

  it('have direction and side of their own', async () => {
    const { store } = show(three());
    fireEvent.click(opener(/He waited/));
    const direction = await screen.findByRole('group', { name: 'Direction of Acceptance' });
    fireEvent.click(within(direction).getByRole('button', { name: 'Concern' }));
    fireEvent.click(
      within(screen.getByRole('group', { name: 'Side of Acceptance' })).getByRole('button', {
        name: 'Child’s benefit',
      }),
    );
    await waitFor(() =>
      expect(store.data.value.annotations[1]?.tags).toEqual([
        tag('sensitivity'),
        tag('acceptance', { direction: 'concern', side: 'benefit' }),
      ]),
    );
  });

  it('can’t all be taken away: deleting is offered instead', async () => {
    const { store } = show(three());
    opener(/She laughed/).focus();
    key('1');
    const question = await screen.findByRole('group', { name: translate('panel-last-dimension') });
    await waitFor(() => expect(focused()).toBe(within(question).getByRole('button', { name: 'Delete annotation' })));
    expect(store.commands).toEqual([]);
    fireEvent.click(within(question).getByRole('button', { name: 'Keep it' }));
    await waitFor(() => expect(focused()).toBe(opener(/She laughed/)));
    expect(store.data.value.annotations).toHaveLength(3);
  });

  it('that could not be stored are said not to be', async () => {
    const { store } = show(three());
    store.next = async () => ({ kind: 'failed' });
    opener(/She laughed/).focus();
    key('2');
    await screen.findByText(translate('panel-outcome-failed'));
    expect(opener(/She laughed/).textContent).not.toContain('Sensitivity');
  });
});

describe('deleting', () => {
  it('goes on to the next card, and Ctrl+Z brings the annotation back', async () => {
    const { store } = show(three());
    opener(/He waited/).focus();
    key('Delete');
    await waitFor(() => expect(passages()).toEqual([uuid(1), uuid(3)]));
    await waitFor(() => expect(focused()).toBe(opener(/They talked/)));
    expect(screen.getByText(translate('panel-deleted')).closest('[role=status]')).toBeTruthy();
    key('z', { ctrlKey: true });
    await waitFor(() => expect(passages()).toEqual([uuid(1), uuid(2), uuid(3)]));
    await waitFor(() => expect(focused()).toBe(opener(/He waited/)));
    expect(store.commands.map((command) => command.kind)).toEqual(['delete-annotation', 'restore-annotation']);
  });

  it('the last one leaves focus in the panel', async () => {
    show([annotationOf(1, { passage: 'She laughed' })]);
    opener(/She laughed/).focus();
    key('Delete');
    await screen.findByText(translate('panel-empty-title'));
    await waitFor(() => expect(focused()).toBe(screen.getByRole('main')));
  });
});

describe('a note', () => {
  it('says that it is saved only after the store did', async () => {
    const { store } = show(three());
    let acknowledge = () => {};
    fireEvent.click(opener(/He waited/));
    const field = await screen.findByLabelText('Note');
    expect((field as HTMLTextAreaElement).value).toBe('ask about it');
    store.next = () =>
      new Promise((resolve) => {
        acknowledge = () => {
          store.changeElsewhere(uuid(2), { note: 'asked' });
          const annotation = store.data.value.annotations[1];
          if (annotation) resolve({ kind: 'done', annotation });
        };
      });
    fireEvent.input(field, { target: { value: 'asked' } });
    fireEvent.blur(field);
    await screen.findByText(translate('panel-note-saving'));
    expect(screen.queryByText(translate('panel-note-saved'))).toBeNull();
    acknowledge();
    await screen.findByText(translate('panel-note-saved'));
  });

  it('that could not be saved stays in the field, and is saved when tried again', async () => {
    const { store } = show(three());
    fireEvent.click(opener(/They talked/));
    const field = await screen.findByLabelText('Note');
    store.next = async () => ({ kind: 'failed' });
    fireEvent.input(field, { target: { value: 'about the move' } });
    fireEvent.blur(field);
    await screen.findByText(translate('panel-note-failed'));
    expect((field as HTMLTextAreaElement).value).toBe('about the move');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText(translate('panel-note-saved'));
    expect(store.data.value.annotations[2]?.note).toBe('about the move');
  });

  it('that somebody else wrote too is shown in both versions', async () => {
    const { store } = show(three());
    fireEvent.click(opener(/They talked/));
    const field = await screen.findByLabelText('Note');
    fireEvent.input(field, { target: { value: 'mine' } });
    store.changeElsewhere(uuid(3), { note: 'theirs' });
    fireEvent.blur(field);
    const stored = await screen.findByText('The note as it is stored');
    expect(stored.nextElementSibling?.textContent).toBe('theirs');
    expect(screen.getByText('Your note').nextElementSibling?.textContent).toBe('mine');
    fireEvent.click(screen.getByRole('button', { name: 'Keep both' }));
    await waitFor(() => expect(store.data.value.annotations[2]?.note).toBe('theirs\n\nmine'));
  });

  it('whose annotation was deleted meanwhile is still there to be copied', async () => {
    const { store } = show(three());
    fireEvent.click(opener(/They talked/));
    fireEvent.input(await screen.findByLabelText('Note'), { target: { value: 'half a thought' } });
    store.next = async () => ({ kind: 'missing' });
    store.data.value = { ...store.data.value, annotations: store.data.value.annotations.slice(0, 2) };
    const lost = await screen.findByRole('textbox', { name: translate('panel-gone-title') });
    expect((lost as HTMLTextAreaElement).value).toBe('half a thought');
  });
});

describe('what happens on the page', () => {
  it('a new mark is announced, and can be undone', async () => {
    const { store } = show(three());
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    const made = annotationOf(4, {
      tags: [tag('availability'), tag('co-operation')],
      created: new Date(NOW).toISOString(),
    });
    store.run = createFakeStore([...three(), made]).run;
    store.data.value = { ...store.data.value, annotations: [...store.data.value.annotations, made] };
    await screen.findByText('Marked: Availability, Co-operation');
    expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
  });

  it('an old annotation that turns up is not', async () => {
    const { store } = show(three());
    store.data.value = { ...store.data.value, annotations: [...store.data.value.annotations, annotationOf(4)] };
    await waitFor(() => expect(passages()).toHaveLength(4));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('a chosen mark opens its card even where the filter hid it, and leaves focus alone', async () => {
    const { page } = show(three());
    fireEvent.click(screen.getByRole('button', { name: /Sensitivity.*1 annotation/ }));
    await waitFor(() => expect(passages()).toEqual([uuid(2)]));
    const before = focused();
    page.value = pageOf(
      three().map((annotation) => placeOf(annotation)),
      { selected: { id: uuid(3), editNote: false, choice: 1 } },
    );
    await waitFor(() => expect(opener(/They talked/).getAttribute('aria-expanded')).toBe('true'));
    expect(focused()).toBe(before);
  });

  it('a note asked for there is ready to be typed here; chosen again after closing it opens again', async () => {
    const { page } = show(three());
    const choose = (choice: number) => {
      page.value = pageOf(
        three().map((annotation) => placeOf(annotation)),
        { selected: { id: uuid(3), editNote: true, choice } },
      );
    };
    choose(1);
    await waitFor(() => expect(focused().id).toBe(`note-${uuid(3)}`));
    key('Escape');
    await waitFor(() => expect(screen.queryByLabelText('Note')).toBeNull());
    choose(1);
    expect(screen.queryByLabelText('Note')).toBeNull();
    choose(2);
    await waitFor(() => expect(focused().id).toBe(`note-${uuid(3)}`));
  });
});

describe('a passage that is not where it was', () => {
  const passage = {
    target: { quote: { exact: 'He sat and waited', prefix: '', suffix: '' }, position: { start: 250, end: 267 } },
    entry: { heading: 'Evening', date: '2025-03-03' },
  };

  function showChanged(answers: Partial<PanelPorts>) {
    const parts = show(three(), answers);
    const [first, second, third] = three();
    if (!first || !second || !third) throw new Error('three');
    parts.page.value = pageOf([
      placeOf(first),
      placeOf(second, { state: 'changed', found: { text: 'He sat and waited', entry: null } }),
      placeOf(third, { state: 'not found', start: null, candidates: [{ text: 'They walked', entry: null }] }),
    ]);
    return parts;
  }

  it('changed, is shown before and now, and is stored anew when it is still right; undo goes back', async () => {
    const describePlace = vi.fn(async () => passage);
    const { store } = showChanged({ describePlace });
    await screen.findByText(/Changed on the page/);
    fireEvent.click(opener(/He waited/));
    expect(
      (await screen.findByText('On the page now')).nextElementSibling?.querySelector('ins')?.textContent,
    ).toContain('He sat and waited');
    fireEvent.click(screen.getByRole('button', { name: 'Still right' }));
    await waitFor(() => expect(store.data.value.annotations[1]).toMatchObject(passage));
    expect(describePlace.mock.calls).toEqual([[{ id: uuid(2), candidate: null, text: 'He sat and waited' }]]);
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(store.data.value.annotations[1]?.target).toEqual(three()[1]?.target));
  });

  it('is not stored when the page has moved on since it was read', async () => {
    const { store } = showChanged({ describePlace: async () => null });
    fireEvent.click(opener(/He waited/));
    fireEvent.click(await screen.findByRole('button', { name: 'Still right' }));
    await screen.findByText(translate('panel-page-moved-on'));
    expect(store.commands).toEqual([]);
  });

  it('not found, has candidates to look at and to choose', async () => {
    const goToCandidate = vi.fn(async () => true);
    const describePlace = vi.fn(async () => passage);
    const { store } = showChanged({ goToCandidate, describePlace });
    fireEvent.click(opener(/They talked/));
    fireEvent.click(await screen.findByRole('button', { name: 'Show on page 1 of 1' }));
    expect(goToCandidate.mock.calls).toEqual([[uuid(3), 0]]);
    fireEvent.click(screen.getByRole('button', { name: 'This is it 1 of 1' }));
    await waitFor(() => expect(store.data.value.annotations[2]).toMatchObject(passage));
    expect(describePlace.mock.calls).toEqual([[{ id: uuid(3), candidate: 0, text: 'They walked' }]]);
  });

  it('is re-attached to what is selected, or says why it can’t be', async () => {
    let selection: Awaited<ReturnType<PanelPorts['describeSelection']>> = { notice: 'nothing-selected' };
    const { store } = showChanged({ describeSelection: async () => selection });
    fireEvent.click(opener(/They talked/));
    fireEvent.click(await screen.findByRole('button', { name: 'Re-attach to selection' }));
    await screen.findByText(translate('panel-notice-nothing-selected'));
    selection = passage;
    fireEvent.click(screen.getByRole('button', { name: 'Re-attach to selection' }));
    await waitFor(() => expect(store.data.value.annotations[2]).toMatchObject(passage));
    await waitFor(() => expect(screen.queryByText(translate('panel-notice-nothing-selected'))).toBeNull());
  });
});

describe('the record of the page', () => {
  it('is stored when the reviewer says so, not while typing', async () => {
    const { store } = show(three());
    const field = screen.getByLabelText('Case reference');
    fireEvent.input(field, { target: { value: ' FC-1044 ' } });
    expect(store.commands).toEqual([]);
    fireEvent.click(await screen.findByRole('button', { name: 'Save' }));
    await screen.findByText(translate('panel-record-saved'));
    expect(store.commands).toEqual([
      {
        kind: 'assign-record',
        sourceKey: 'https://records.test/case/7',
        sourceTitle: 'Daily log',
        reference: 'FC-1044',
      },
    ]);
  });

  it('that could not be stored stays to be saved', async () => {
    const { store } = show(three());
    store.next = async () => ({ kind: 'failed' });
    fireEvent.input(screen.getByLabelText('Case reference'), { target: { value: 'FC-1044' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Save' }));
    await screen.findByText(translate('panel-outcome-failed'));
    expect(screen.getByRole('button', { name: 'Save' })).toBeTruthy();
    expect((screen.getByLabelText('Case reference') as HTMLInputElement).value).toBe('FC-1044');
  });
});
