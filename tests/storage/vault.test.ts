import { describe, expect, it } from 'vitest';
import { gather } from '../../utils/storage/gather';
import { createOpener, type Opener } from '../../utils/storage/opener';
import { nameOf } from '../../utils/storage/sheet';
import { createVault } from '../../utils/storage/vault';
import { fromBase64 } from '../../utils/vault/bytes';
import { deriveVaultKeys } from '../../utils/vault/vault-keys';
import { annotation, record, review, source } from '../core/schema/examples';
import { freshMachine, freshRepository, type Machine, restarted, uuid } from './fresh-repository';

const file = { reviews: [review], records: [record], sources: [source], annotations: [annotation] };
const create = {
  kind: 'create-annotation' as const,
  id: uuid(1),
  sourceKey: source.key,
  sourceTitle: '',
  target: annotation.target,
  entry: annotation.entry,
  tags: annotation.tags,
};

function opened(machine: Machine = freshMachine()) {
  const fresh = freshRepository(machine);
  return { ...fresh, vault: createVault(fresh.db, fresh.surroundings) };
}

async function locked(machine?: Machine) {
  const fresh = opened(machine);
  await fresh.repository.merge(file);
  const recoveryKey = await fresh.vault.setPassphrase('open sesame');
  await fresh.vault.lock();
  return { ...fresh, recoveryKey };
}

/** Everything that lies on the machine's disk, as text; bytes as base64. */
async function onDisk({ db, machine }: ReturnType<typeof freshRepository>): Promise<string> {
  const rows = await Promise.all(db.dexie.tables.map((table) => table.toArray()));
  const text = (value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value);
  return JSON.stringify([rows, [...machine.secondCopy]], (_, value) => text(value));
}

describe('a vault without a passphrase', () => {
  it('is open, also after the browser was started again, and does not lock', async () => {
    const { vault, repository, machine } = opened();
    await repository.merge(file);
    expect(await vault.state()).toMatchObject({ locked: false, protected: false, sound: true });
    await vault.lock();
    expect(await opened(restarted(machine)).repository.everything()).toEqual(file);
  });

  it('says nothing of records on the disk but through its key', async () => {
    const fresh = opened();
    await fresh.repository.merge(file);
    const disk = await onDisk(fresh);
    for (const words of [annotation.note, annotation.target.quote.exact, source.key, source.title, record.reference]) {
      expect(disk).not.toContain(words);
    }
  });
});

describe('a locked vault', () => {
  it('rejects every read, and answers every command that it is locked', async () => {
    const { repository, vault } = await locked();
    expect(await vault.state()).toMatchObject({ locked: true, protected: true, sound: null });
    const reads = [
      repository.settings(),
      repository.reviews(),
      repository.records(),
      repository.sources(),
      repository.source(source.key),
      repository.annotation(annotation.id),
      repository.annotationsOfSource(review.id, source.key),
      repository.annotations(review.id),
      repository.numbers(),
      repository.everything(),
      repository.damaged(),
    ];
    for (const read of reads) await expect(read).rejects.toMatchObject({ reason: 'locked' });
    expect(await repository.run(create)).toEqual({ kind: 'locked' });
    expect(await repository.merge(file)).toEqual({ kind: 'locked' });
    await expect(vault.setPassphrase('another')).rejects.toMatchObject({ reason: 'locked' });
    await expect(vault.removePassphrase()).rejects.toMatchObject({ reason: 'locked' });
    await expect(vault.acceptAsIs()).rejects.toMatchObject({ reason: 'locked' });
  });

  it('is locked when the browser starts, and has no key on the disk or in the session', async () => {
    const fresh = opened();
    await fresh.repository.merge(file);
    const key = JSON.stringify(fresh.machine.session.get('store')).match(/"vaultKey":"([^"]+)"/)?.[1] ?? '';
    expect(key).not.toBe('');
    await fresh.vault.setPassphrase('open sesame');
    const again = opened(restarted(fresh.machine));
    await expect(again.repository.reviews()).rejects.toMatchObject({ reason: 'locked' });
    expect(await onDisk(again)).not.toContain(key);
    expect(JSON.stringify([...again.machine.session])).not.toContain(key);
  });

  it('keeps nothing that a key opens which lay on the disk before the passphrase', async () => {
    const fresh = opened();
    await fresh.repository.merge(file);
    await fresh.repository.run(create);
    await fresh.repository.run({ kind: 'change-annotation', id: uuid(1), revision: 1, change: { note: 'changed' } });
    const [before] = await fresh.db.sheets.where('name').equals('vault/vault').toArray();
    const everything = await fresh.repository.everything();
    const old =
      Buffer.from(Object(before).body)
        .toString()
        .match(/"vaultKey":"([^"]+)"/)?.[1] ?? '';
    const opener = createOpener(await deriveVaultKeys(fromBase64(old) ?? new Uint8Array()));
    expect(await opensAny(fresh, opener)).toBe(true);
    const recoveryKey = await fresh.vault.setPassphrase('open sesame');
    expect(await opensAny(fresh, opener)).toBe(false);
    const again = opened(restarted(fresh.machine));
    expect(await again.vault.unlock(recoveryKey)).toBe(true);
    expect(await again.vault.state()).toMatchObject({ sound: true, report: { restored: 0, copied: 0 } });
    expect(await again.repository.everything()).toEqual(everything);
    expect(await again.repository.history(uuid(1))).toHaveLength(1);
    expect((await again.repository.run({ ...create, id: uuid(2) })).kind).toBe('done');
  });

  it('is as it was before when the passphrase could not be kept', async () => {
    const fresh = opened();
    await fresh.repository.merge(file);
    const before = await fresh.db.sheets.toArray();
    const fails = () => Promise.reject(new Error('the disk is full'));
    const { bulkAdd } = fresh.db.sheets;
    fresh.db.sheets.bulkAdd = fails as never;
    await expect(fresh.vault.setPassphrase('open sesame')).rejects.toThrow();
    fresh.db.sheets.bulkAdd = bulkAdd;
    expect(await fresh.db.sheets.toArray()).toEqual(before);
    expect(await fresh.vault.state()).toMatchObject({ locked: false, protected: false, sound: true });
    expect(await fresh.repository.everything()).toEqual(file);
  });

  it('whoever writes by the key before changes nothing, and the next who asks has the new one', async () => {
    const fresh = opened();
    const other = opened(fresh.machine);
    expect((await other.repository.run(create)).kind).toBe('done');
    const [outcome] = await Promise.all([
      other.repository.run({ ...create, id: uuid(2) }),
      fresh.vault.setPassphrase('open sesame'),
    ]);
    if (outcome.kind !== 'done') expect(outcome.kind).toBe('failed');
    expect((await other.repository.run({ ...create, id: uuid(2) })).kind).toBe('done');
    expect((await other.repository.everything()).annotations).toHaveLength(2);
    await fresh.vault.lock();
    await fresh.vault.unlock('open sesame');
    expect(await fresh.vault.state()).toMatchObject({ sound: true });
  });

  it('is opened by its passphrase or its recovery key, and by nothing else', async () => {
    const { repository, vault, recoveryKey } = await locked();
    expect(await vault.unlock('open says me')).toBe(false);
    await expect(repository.reviews()).rejects.toMatchObject({ reason: 'locked' });
    expect(await vault.unlock('open sesame')).toBe(true);
    expect(await repository.everything()).toEqual(file);
    await vault.lock();
    expect(await vault.unlock(recoveryKey)).toBe(true);
    expect((await repository.run(create)).kind).toBe('done');
    expect(await vault.state()).toMatchObject({ locked: false, sound: true });
  });

  it('is opened by a new passphrase alone, once it was changed; only a few bytes are written', async () => {
    const { db, repository, vault, recoveryKey } = await locked();
    await vault.unlock('open sesame');
    const before = await db.sheets.toArray();
    await vault.setPassphrase('another');
    const written = (await db.sheets.toArray()).filter((row) => !before.some((old) => sameKey(old, row)));
    expect(written).toMatchObject([{ name: 'vault/vault' }]);
    expect(JSON.stringify(written).length).toBeLessThan(8_000);
    await vault.lock();
    for (const old of ['open sesame', recoveryKey]) expect(await vault.unlock(old)).toBe(false);
    expect(await vault.unlock('another')).toBe(true);
    await vault.removePassphrase();
    expect(await vault.state()).toMatchObject({ locked: false, protected: false });
    expect(await repository.everything()).toEqual(file);
  });

  it('is repaired from the second copy all the same', async () => {
    const { machine } = await locked();
    const wiped = { ...restarted(machine), indexedDB: freshMachine().indexedDB };
    const { repository, vault } = opened(wiped);
    await expect(repository.reviews()).rejects.toMatchObject({ reason: 'locked' });
    expect(await vault.unlock('open sesame')).toBe(true);
    expect(await repository.everything()).toEqual(file);
    expect(await vault.state()).toMatchObject({ sound: true, report: { wholeDatabase: true } });
  });
});

/** Whether a key opens anything of what is stored. */
async function opensAny({ db }: Pick<ReturnType<typeof opened>, 'db'>, opener: Opener): Promise<boolean> {
  const { rows } = await gather(db, (sheets) => sheets.toCollection());
  const sealed = rows.filter(({ key }) => !key.startsWith('vault/'));
  const ancestors = new Map(sealed.map((sheet) => [nameOf(sheet.key), sheet]));
  return (await opener.open({ rows: sealed, ancestors })).some(({ value }) => value !== undefined);
}

function sameKey(a: unknown, b: unknown): boolean {
  const keyOf = (row: unknown) => (typeof row === 'object' && row !== null && 'key' in row ? row.key : null);
  return keyOf(a) === keyOf(b);
}
