import { describe, expect, it } from 'vitest';
import { type SeenFrame, sourceKeyOfFrame } from '../../entrypoints/background/see-frames';
import { gatherFrames } from '../../entrypoints/sidepanel/gather-frames';
import type { PageState } from '../../utils/messaging/protocol';
import { annotationOf, placeOf, SOURCE } from '../components/panel/fixtures';

const FRAME = 'https://records.test/notes';

const stateOf = (parts: Partial<PageState> = {}): PageState => ({
  sourceKey: SOURCE,
  title: 'Case',
  places: [],
  selected: null,
  notice: null,
  turned: 0,
  frames: [],
  ...parts,
});

const frames = [
  { frameId: 0, path: [] },
  { frameId: 5, path: [1] },
  { frameId: 9, path: [1, 0] },
];

describe('gatherFrames', () => {
  it('is nothing before the top page has spoken', () => {
    expect(gatherFrames({ frames, closed: [], states: new Map([[5, stateOf()]]) })).toBeNull();
  });

  it('says where each frame stands in the texts around it', () => {
    const states = new Map([
      [0, stateOf({ frames: [10, 40] })],
      [9, stateOf({ sourceKey: `${FRAME}/deep` })],
      [5, stateOf({ sourceKey: FRAME, frames: [7] })],
    ]);
    expect(gatherFrames({ frames, closed: [], states })?.frames.map(({ order }) => order)).toEqual([
      [],
      [40, 1],
      [40, 1, 7, 0],
    ]);
  });

  it('takes the place of the frame that has the passage, where two show one source', () => {
    const absent = placeOf(annotationOf(1), { state: 'not found', start: null });
    const states = new Map([
      [0, stateOf({ places: [placeOf(annotationOf(1))] })],
      [5, stateOf({ places: [absent] })],
    ]);
    expect(gatherFrames({ frames, closed: [], states })?.places.get(annotationOf(1).id)?.state).toBe('in place');
    states.set(0, stateOf({ places: [absent] })).set(5, stateOf({ places: [placeOf(annotationOf(1))] }));
    expect(gatherFrames({ frames, closed: [], states })?.places.get(annotationOf(1).id)?.state).toBe('in place');
  });

  it('has the notice of the frame that the person turned to last', () => {
    const states = new Map([
      [0, stateOf({ notice: 'too-long', turned: 1 })],
      [5, stateOf({ notice: null, turned: 2 })],
    ]);
    expect(gatherFrames({ frames, closed: [], states })?.notice).toBeNull();
    states.set(0, stateOf({ notice: 'too-long', turned: 3 }));
    expect(gatherFrames({ frames, closed: [], states })?.notice).toBe('too-long');
  });

  it('says nothing of another site once all of them are let in', () => {
    const states = new Map([[0, stateOf({ notice: 'other-site', turned: 1 })]]);
    expect(gatherFrames({ frames, closed: ['https://forms.test'], states })?.notice).toBe('other-site');
    expect(gatherFrames({ frames, closed: [], states })?.notice).toBeNull();
  });
});

describe('the source of a frame', () => {
  const seen = (path: readonly number[], address: string, name = String(path.at(-1))): SeenFrame => ({
    frameId: path.length,
    path,
    address,
    name,
    isMarkable: true,
    isCaptured: false,
    others: [],
  });
  const top = seen([], 'https://records.test/case/7');
  const notes = seen([1], FRAME);
  const editor = seen([1, 0], 'about:srcdoc', 'editor');

  it('is its own address, where it has one', () => {
    expect(sourceKeyOfFrame(notes, [top, notes])).toBe(FRAME);
  });

  it('is a part of the source around it, where it has none', () => {
    expect(sourceKeyOfFrame(editor, [top, notes, editor])).toBe(`${FRAME}#:~:frame=editor`);
    expect(sourceKeyOfFrame(seen([1, 0, 2], 'about:blank'), [top, notes, editor])).toBe(`${FRAME}#:~:frame=editor/2`);
  });

  it('is nothing where what is around it can’t be known', () => {
    expect(sourceKeyOfFrame(editor, [top, editor])).toBeNull();
    expect(sourceKeyOfFrame(seen([], 'about:blank'), [])).toBeNull();
  });
});
