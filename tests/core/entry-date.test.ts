import { describe, expect, it } from 'vitest';
import { dateIn, namedDateIn } from '../../utils/core/entry-date';

describe('dateIn', () => {
  it.each([
    ['3 March 2025', '2025-03-03'],
    ['03 March 2025', '2025-03-03'],
    ['3rd March 2025', '2025-03-03'],
    ['3rd of March, 2025', '2025-03-03'],
    ['Mon 3rd Mar 25', '2025-03-03'],
    ["Monday 3 Mar '25", '2025-03-03'],
    ['3-Mar-2025', '2025-03-03'],
    ['3 Sept 2025', '2025-09-03'],
    ['March 3, 2025', '2025-03-03'],
    ['03/03/2025', '2025-03-03'],
    ['3/3/25', '2025-03-03'],
    ['13/12/2024 09:30', '2024-12-13'],
    ['3.3.25', '2025-03-03'],
    ['3-3-2025', '2025-03-03'],
    ['2025-03-03', '2025-03-03'],
    ['2025-03-03T09:00:00Z', '2025-03-03'],
    ['Visit on 3 March 2025 by JS', '2025-03-03'],
    ['29 February 2024', '2024-02-29'],
    ['1/1/70', '1970-01-01'],
    ['from 4 March 2025 to 5 March 2025', '2025-03-04'],
  ])('%s is %s', (text, date) => {
    expect(dateIn(text)).toBe(date);
  });

  it.each([
    [''],
    ['Daily log'],
    ['March 2025'],
    ['3 March'],
    ['31 February 2025'],
    ['29/02/2025'],
    ['13/13/2025'],
    ['2025-13-01'],
    ['0 March 2025'],
    ['12.30.45.10'],
    ['version 1.2.3.4'],
    ['tel 01632 960001'],
    ['at 3 may 10:30'],
    ['20250303'],
  ])('%s is none', (text) => {
    expect(dateIn(text)).toBeNull();
  });

  it('says where the date is', () => {
    expect(namedDateIn('Mon 3 March 2025: calm')).toEqual({ date: '2025-03-03', start: 4, end: 16 });
  });
});
