import { describe, expect, it } from 'vitest';
import {
  parseDescribedPlace,
  parseDescribedSelection,
  parseOpenPage,
  parseOpenTab,
  parsePageState,
} from '../../utils/messaging/parse-message';
import type { PageState } from '../../utils/messaging/protocol';

const id = '7c1d1b52-3c1f-4a55-9a55-1f0e3f0a9b11';
const entry = { heading: '3 March 2025', date: '2025-03-03' };
const state: PageState = {
  sourceKey: 'https://records.test/case/7',
  title: 'Daily log',
  places: [
    { id, state: 'in place', start: 12, found: null, candidates: [] },
    { id, state: 'changed', start: 20, found: { text: 'She laughed', entry: null }, candidates: [] },
    { id, state: 'not found', start: null, found: null, candidates: [{ text: 'She left', entry }] },
  ],
  selected: { id, editNote: true, choice: 1_774_000_000_000 },
  notice: 'too-long',
  turned: 1_774_000_000_000,
  frames: [0, 40],
};

const withBadCandidate = { ...state.places[2], candidates: [{ text: 7, entry: null }] };

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
    ['places.2.candidates.0.text', { ...state, places: [...state.places.slice(0, 2), withBadCandidate] }],
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

describe('what a page answers about a passage', () => {
  const target = { quote: { exact: 'left', prefix: 'She ', suffix: '' }, position: { start: 4, end: 8 } };

  it('is a described passage', () => {
    expect(parseDescribedPlace({ target, entry })).toEqual({ ok: true, value: { target, entry } });
    expect(parseDescribedSelection({ target, entry: null })).toEqual({ ok: true, value: { target, entry: null } });
  });

  it('or why there is none', () => {
    expect(parseDescribedPlace(null)).toEqual({ ok: true, value: null });
    expect(parseDescribedSelection({ notice: 'too-long' })).toEqual({ ok: true, value: { notice: 'too-long' } });
  });

  it('and nothing else', () => {
    expect(parseDescribedPlace({ target: { ...target, position: { start: 4, end: 4 } }, entry }).ok).toBe(false);
    expect(parseDescribedSelection({ notice: 'Jo Bloggs' }).ok).toBe(false);
    expect(parseDescribedSelection(null).ok).toBe(false);
  });
});
