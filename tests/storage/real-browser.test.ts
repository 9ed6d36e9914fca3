import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Command } from '../../utils/core/command';
import { annotation, record, review, source } from '../core/schema/examples';
import { type Server, serve } from '../e2e/drivers/serve';
import { uuid } from './fresh-repository';
import { browsers, type Launch, type StorageBrowser, type Tab } from './real-browsers';

let server: Server;

beforeAll(async () => {
  const entry = path.resolve(import.meta.dirname, 'real-browser-page.ts');
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: 'iife' });
  const script = outputFiles[0]?.text.replaceAll('</script', '<\\/script');
  server = await serve(new Map([['/', `<!doctype html><meta charset="utf-8"><script>${script}</script>`]]));
});

afterAll(() => server.close());

function create(id: number): Command {
  return {
    kind: 'create-annotation',
    id: uuid(id),
    sourceKey: source.key,
    sourceTitle: source.title,
    target: annotation.target,
    entry: annotation.entry,
    tags: annotation.tags,
  };
}

describe.each(Object.entries(browsers))('the store in %s', { timeout: 60_000 }, (name, launch) => {
  let profile: string;
  let browser: StorageBrowser;

  beforeAll(async () => {
    profile = await mkdtemp(path.join(tmpdir(), `secure-base-store-${name.toLowerCase()}-`));
    browser = await launch(profile);
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  });

  it('has one review when two tabs start at once', async () => {
    const tabs = await twoTabs(browser);
    const [one, other] = await Promise.all(tabs.map((tab) => tab.call('settings')));
    expect(one).toEqual(other);
    expect((await tabs[0].call('everything')).reviews).toHaveLength(1);
  });

  it('makes one annotation of a command that two tabs give at once', async () => {
    const tabs = await twoTabs(browser);
    const outcomes = await Promise.all(tabs.map((tab) => tab.call('run', create(1))));
    expect(outcomes[0]).toMatchObject({ kind: 'done', annotation: { id: uuid(1) } });
    expect(outcomes[1]).toEqual(outcomes[0]);
  });

  it('says that a command is done once it is on the disk', async () => {
    const tab = await browser.open(server.origin);
    await tab.call('run', create(3));
    await tab.call('run', { kind: 'delete-annotation', id: uuid(3), revision: 1 });
    expect(await tab.call('durabilities')).toEqual(['strict', 'strict']);
  });

  it('shows one tab what another has written', async () => {
    const [reader, writer] = await twoTabs(browser);
    await reader.call('watch');
    const [before = 0] = await reader.call('seen');
    await writer.call('run', create(2));
    await vi.waitFor(async () => expect(await reader.call('seen')).toEqual([before, before + 1]), 10_000);
  });

  it('undoes all of a merge that fails half-way', async () => {
    const tab = await browser.open(server.origin);
    const before = await tab.call('everything');
    const annotations = Array.from({ length: 50 }, (_, index) => ({ ...annotation, id: uuid(1_000 + index) }));
    const file = { reviews: [review], records: [record], sources: [source], annotations };
    expect(await tab.call('mergeFailingAt', file, 5)).toEqual({ kind: 'failed' });
    expect(await tab.call('everything')).toEqual(before);
  });

  it('has everything again after the browser was closed', async () => {
    const tab = await browser.open(server.origin);
    for (let id = 10; id < 30; id += 1) expect(await tab.call('run', create(id))).toMatchObject({ kind: 'done' });
    await tab.call('run', { kind: 'assign-record', sourceKey: source.key, sourceTitle: '', reference: 'CF-1' });
    await tab.call('run', { kind: 'delete-annotation', id: uuid(10), revision: 1 });
    await tab.call('run', { kind: 'change-settings', change: { reviewer: 'AB' } });
    const before = { all: await tab.call('everything'), settings: await tab.call('settings') };
    expect(before.all.annotations.length).toBeGreaterThanOrEqual(20);
    browser = await reopened(browser, launch, profile);
    const again = await browser.open(server.origin);
    expect({ all: await again.call('everything'), settings: await again.call('settings') }).toEqual(before);
  });
});

async function twoTabs(browser: StorageBrowser): Promise<readonly [Tab, Tab]> {
  return [await browser.open(server.origin), await browser.open(server.origin)];
}

async function reopened(browser: StorageBrowser, launch: Launch, profile: string): Promise<StorageBrowser> {
  await browser.close();
  return launch(profile);
}
