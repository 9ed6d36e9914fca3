import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { AuditEntry } from '../../utils/core/audit';
import { activityLogAsCsv, activityLogAsJson } from '../../utils/export/activity-log';
import { firstBrokenEntry } from '../../utils/storage/audit-log';
import { freshRepository } from '../storage/fresh-repository';
import { readCsv } from './read-csv';

async function someLog(): Promise<readonly AuditEntry[]> {
  const { repository } = freshRepository();
  for (const reviewer of ['AB', '=1+1', 'Ö "quoted", with comma']) {
    await repository.run({ kind: 'change-settings', change: { reviewer } });
  }
  return repository.audit();
}

/** The check as `docs/format-log.md` has it: the index of the first entry that breaks the chain. */
function brokenByDoc(entries: readonly AuditEntry[]): number | null {
  let before = '0'.repeat(64);
  for (const [index, { at, who, what, id, hash }] of entries.entries()) {
    const text = JSON.stringify([before, at, who, what, id]);
    if (createHash('sha256').update(text).digest('hex') !== hash) return index;
    before = hash;
  }
  return null;
}

it('as JSON holds every entry as it is, and is checked as the documentation says', async () => {
  const entries = await someLog();
  const file = JSON.parse(activityLogAsJson(entries, { exported: '2026-11-22T10:00:00.000Z', tool: '0.1.0' }));
  expect(file).toMatchObject({ content: 'activity log', entries });
  expect(brokenByDoc(file.entries)).toBeNull();
  const changed = entries.map((entry, at) => (at === 1 ? { ...entry, who: 'CD' } : entry));
  expect(brokenByDoc(changed)).toBe(1);
  expect(await firstBrokenEntry(changed)).toBe(1);
  const doc = readFileSync('docs/format-log.md', 'utf8');
  for (const line of [
    "let before = '0'.repeat(64);",
    'const text = JSON.stringify([before, at, who, what, id]);',
    "createHash('sha256').update(text).digest('hex') !== hash",
  ]) {
    expect(doc).toContain(line);
  }
});

it('as CSV holds every entry, and no formula', async () => {
  const entries = await someLog();
  const csv = activityLogAsCsv(entries);
  expect(csv.startsWith('\uFEFFnumber,at,who,what,id,hash\r\n')).toBe(true);
  const rows = readCsv(csv.slice(1)).slice(1);
  expect(rows.map(([number, at, , what, id, hash]) => [number, at, what, id, hash])).toEqual(
    entries.map(({ at, what, id, hash }, index) => [String(index + 1), at, what, id, hash]),
  );
  expect(rows.map(([, , who]) => who)).toEqual(['AB', "'=1+1", 'Ö "quoted", with comma']);
  const doc = readFileSync('docs/format-log.md', 'utf8');
  expect([...doc.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name)).toEqual(csv.slice(1).split('\r\n')[0]?.split(','));
});
