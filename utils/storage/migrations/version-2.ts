/**
 * The second layout: one table of sealed sheets, see `sheet.ts`. The tables of version 1 stay until a later version;
 * what was in them is moved by `move-version-1.ts`, as nothing can be encrypted within an upgrade. `filler` is
 * written and cleared to make the browser begin a new log.
 */
export const version2 = {
  version: 2,
  stores: {
    sheets: 'key, &name, group, *ids, room',
    filler: '++',
  },
};
