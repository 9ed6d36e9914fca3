import { describe, expect, it } from 'vitest';
import { parseOpenPage, parseOpenTab, parsePageState } from '../../utils/messaging/parse-message';
import type { PageState } from '../../utils/messaging/protocol';

const id = '7c1d1b52-3c1f-4a55-9a55-1f0e3f0a9b11';
const state: PageState = {
  sourceKey: 'https://records.test/case/7',
  title: 'Daily log',
  places: [
    { id, state: 'in place', start: 12 },
    { id, state: 'not found', start: null },
  ],
  selected: { id, editNote: true },
  notice: 'too-long',
};

describe('parsePageState', () => {
  it('takes a page state', () => {
    expect(parsePageState(state)).toEqual({ ok: true, value: state });
    const quiet = { ...state, places: [], selected: null, notice: null };
    expect(parsePageState(quiet)).toEqual({ ok: true, value: quiet });
  });

  it.each<[string, unknown]>([
    ['sourceKey', { ...state, sourceKey: 7 }],
    ['places.0.state', { ...state, places: [{ id, state: 'lost', start: 1 }] }],
    ['places.0.start', { ...state, places: [{ id, state: 'in place', start: -1 }] }],
    ['selected.id', { ...state, selected: { id: 'x', editNote: true } }],
    ['notice', { ...state, notice: 'Jo Bloggs' }],
  ])('refuses a bad %s', (place, data) => {
    expect(parsePageState(data)).toEqual({ ok: false, place });
  });
});

it('takes and cuts the title of a page that opens', () => {
  expect(parseOpenPage({ title: 'Daily log' })).toEqual({ ok: true, value: { title: 'Daily log' } });
  expect(parseOpenPage({ title: 'x'.repeat(301) })).toEqual({ ok: true, value: { title: `${'x'.repeat(299)}…` } });
  expect(parseOpenPage({})).toEqual({ ok: false, place: 'title' });
});

it('takes a tab by its number', () => {
  expect(parseOpenTab({ tabId: 7 })).toEqual({ ok: true, value: { tabId: 7 } });
  expect(parseOpenTab({ tabId: '7' })).toEqual({ ok: false, place: 'tabId' });
});
