import { expect, it } from 'vitest';
import { sourceKeyOf } from '../../utils/core/source-key';
import { everythingAsJson } from '../../utils/export/json';
import { createWork } from '../../utils/storage/create-work';
import { createOpener } from '../../utils/storage/opener';
import { readSession } from '../../utils/storage/session';
import { fromBase64 } from '../../utils/vault/bytes';
import { deriveVaultKeys } from '../../utils/vault/vault-keys';
import { addressVectors } from '../core/address-vectors';
import { annotation } from '../core/schema/examples';
import { freshRepository, uuid } from './fresh-repository';

/** All that a store keeps, opened, and what it exports; in small letters. */
async function allKept({ db, repository, machine, surroundings }: ReturnType<typeof freshRepository>): Promise<string> {
  const session = await readSession(surroundings.session);
  const opener = createOpener(await deriveVaultKeys(fromBase64(session?.vaultKey ?? '') ?? new Uint8Array()));
  const work = createWork(db, opener);
  const sheets = await Promise.all(
    (['settings', 'reviews', 'records', 'sources', 'parts', 'audit'] as const).map(work.all),
  );
  const file = everythingAsJson(await repository.everything(), { exported: '2026-11-21T09:00:00.000Z', tool: '0.1.0' });
  const names = [...machine.secondCopy.keys(), ...machine.session.keys()];
  return JSON.stringify([sheets.flat().map(({ key, value }) => [key, value]), file, names]).toLowerCase();
}

async function mark(repository: ReturnType<typeof freshRepository>['repository'], sourceKey: string, n: number) {
  const { target, entry, tags } = annotation;
  await repository.run({
    kind: 'create-annotation',
    id: uuid(n + 1),
    sourceKey,
    sourceTitle: 'Log',
    target,
    entry,
    tags,
  });
  await repository.run({ kind: 'assign-record', sourceKey, sourceTitle: 'Log', reference: 'CF-1' });
}

it('stores and exports no secret of any address', async () => {
  // One of each kind: the store is looked at here, the keys themselves elsewhere.
  const vectors = addressVectors.filter((_, n) => n % 6 === Math.floor(n / 6) % 6);
  const fresh = freshRepository();
  for (const [n, { address }] of vectors.entries()) await mark(fresh.repository, sourceKeyOf(address) ?? '', n);
  const kept = await allKept(fresh);
  expect((await fresh.repository.everything()).annotations).toHaveLength(vectors.length);
  expect(kept).toContain('care.council.test');
  const secrets = new Set(vectors.flatMap((vector) => vector.secrets));
  expect(secrets.size).toBeGreaterThan(20);
  for (const secret of secrets) expect(kept.includes(secret.toLowerCase()), 'a secret is stored').toBe(false);
}, 60_000);

it('would see a secret that is stored', async () => {
  const fresh = freshRepository();
  await mark(fresh.repository, 'https://records.test/case/7?token=hunter2', 0);
  expect(await allKept(fresh)).toContain('hunter2');
});
