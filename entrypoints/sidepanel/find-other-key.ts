import type { Browser } from 'webextension-polyfill';
import type { OtherKey } from '../../components/panel/panel-ports';
import { siteOf } from '../../utils/core/site';
import type { Reader } from '../../utils/storage/repository';

/** The sources made last that are looked at, and the passages of each. */
const MOST_SOURCES = 40;
const MOST_PASSAGES = 25;
/** Shorter passages stand on many a page by chance; in UTF-16 code units. */
const LEAST_WORDS = 20;
/** So many of a source's passages, and half of them, tell that it is this page. */
const TELLING = 2;

/**
 * The source of the same site whose passages the page in this tab says, so that it may be the same page under another
 * key; `null` where there is none. Rejects when the page or the store can't be read.
 */
export async function findOtherKey(
  { scripting }: Pick<Browser, 'scripting'>,
  reader: Pick<Reader, 'settings' | 'sources' | 'annotationsOfSource'>,
  sourceKey: string,
  tabId: number,
): Promise<OtherKey | null> {
  const site = siteOf(sourceKey)?.pattern;
  if (site === undefined) return null;
  const { reviewId } = await reader.settings();
  const sources = (await reader.sources())
    .filter(({ key }) => key !== sourceKey && siteOf(key)?.pattern === site)
    .slice(-MOST_SOURCES);
  const passages = await Promise.all(
    sources.map(async ({ key }) =>
      (await reader.annotationsOfSource(reviewId, key))
        .filter(({ target: { quote, field } }) => field === undefined && quote.exact.length >= LEAST_WORDS)
        .slice(0, MOST_PASSAGES)
        .map(({ target }) => target.quote.exact),
    ),
  );
  if (!passages.some(({ length }) => length >= TELLING)) return null;
  const [answer] = await scripting.executeScript({ target: { tabId }, func: countSaid, args: [passages] });
  const counts = Array.isArray(answer?.result) ? (answer.result as readonly number[]) : [];
  const found = sources.map(({ key, title }, index) => ({ key, title, here: counts[index] ?? 0 }));
  const telling = found.filter(({ here }, index) => here >= TELLING && here * 2 >= (passages[index]?.length ?? 0));
  return telling.sort((a, b) => b.here - a.here)[0] ?? null;
}

/** Runs in the page, as its source text: how many passages of each list it says. */
function countSaid(lists: readonly (readonly string[])[]): readonly number[] {
  const squeeze = (text: string) => text.replace(/\s+/gu, '');
  const said = squeeze(document.body?.textContent ?? '');
  return lists.map((passages) => passages.filter((passage) => said.includes(squeeze(passage))).length);
}
