import { describe, expect, it } from 'vitest';
import { passageInField } from '../../../components/panel/passage-in-field';
import { parseFields } from '../../../utils/messaging/parse-message';

const field = { label: 'Contact', text: 'Jo called.  He was calm and asked about school.' };

describe('a passage in a field', () => {
  it('is what is selected, without white space at its ends, with its neighbours and its field', () => {
    expect(passageInField(field, 'Contact', 10, 24)).toEqual({
      quote: { exact: 'He was calm', prefix: 'Jo called.  ', suffix: ' and asked about school.' },
      position: { start: 12, end: 23 },
      field: 'Contact',
    });
  });

  it.each([
    ['nothing', field, 4, 4, 'select-first'],
    ['white space', field, 10, 12, 'select-first'],
    ['too much', { label: '', text: 'x'.repeat(10_001) }, 0, 10_001, 'too-long'],
  ])('is refused for %s', (_, from, start, end, why) => {
    expect(passageInField(from, 'Contact', start, end)).toBe(why);
  });
});

describe('fields as a page sends them', () => {
  it('are cut where they are long, and refused when they are something else', () => {
    expect(parseFields([{ label: 'x'.repeat(400), text: 'a' }])).toMatchObject({ ok: true });
    expect(parseFields([{ label: '', text: 1 }]).ok).toBe(false);
    expect(parseFields(Array(501).fill(field)).ok).toBe(false);
  });
});
