import { type Annotation, type Direction, MAX_NOTE, type Side, type Tag } from '../core/annotation';
import type { Codebook } from '../core/codebook';
import type { Everything } from '../core/everything';
import { MAX_CONTEXT, MAX_NAME, MAX_SOURCE_KEY, MAX_TITLE } from '../core/limits';
import type { Review } from '../core/record';
import { shorten } from '../core/shorten';
import { sourceKeyOf } from '../core/source-key';
import { normaliseTags } from '../core/tags';
import { MAX_PASSAGE } from '../core/target';
import { guidOf } from './guid';
import type { ForeignAnnotation } from './read-foreign';

/** Which dimension each of the file's tags stands for; a tag that is not in it stands for none. */
export type TagMap = ReadonlyMap<string, string>;

/** What is needed to make annotations of another tool ours. */
export interface Adoption {
  readonly review: Review;
  readonly codebook: Codebook;
  readonly map: TagMap;
  /** An ISO 8601 UTC instant with milliseconds, for what has no time of its own. */
  readonly now: string;
}

/** The file's tags, commonest first, each with the dimension whose name or id it is. */
export function tagsIn(annotations: readonly ForeignAnnotation[], codebook: Codebook) {
  const times = new Map<string, number>();
  for (const tag of annotations.flatMap(({ tags }) => tags.filter((each) => !saidOf(each, codebook)))) {
    times.set(tag, (times.get(tag) ?? 0) + 1);
  }
  const plain = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return [...times]
    .sort(([, a], [, b]) => b - a)
    .map(([tag, count]) => ({
      tag,
      times: count,
      dimension: codebook.dimensions.find(({ id, name }) => [id, name].map(plain).includes(plain(tag)))?.id ?? null,
    }));
}

/**
 * The annotations that have a dimension, as everything of this review: the same file makes the same ids, so that
 * reading it twice adds nothing. Tags that stand for no dimension are kept in the note. `leftOut` counts those that
 * have no dimension, are too long or stand on no page that can be kept.
 */
export async function adoptForeign(
  annotations: readonly ForeignAnnotation[],
  adoption: Adoption,
): Promise<{ readonly everything: Everything; readonly leftOut: number }> {
  const { review, now } = adoption;
  const made = await Promise.all(annotations.map((each) => adopt(each, adoption)));
  const adopted = [...new Map(made.filter((each) => each !== null).map((each) => [each.annotation.id, each])).values()];
  const titles = new Map(adopted.map(({ annotation, title }) => [annotation.sourceKey, title]));
  const sources = [...titles].map(([key, title]) => ({ key, title, recordId: null, created: now }));
  return {
    everything: { reviews: [review], records: [], sources, annotations: adopted.map(({ annotation }) => annotation) },
    leftOut: annotations.length - adopted.length,
  };
}

async function adopt(foreign: ForeignAnnotation, { review, codebook, map, now }: Adoption) {
  const tags = tagsOf(foreign, codebook, map);
  const sourceKey = sourceKeyOf(foreign.address);
  const { exact, start } = foreign;
  if (tags.length === 0 || sourceKey === null || sourceKey.length > MAX_SOURCE_KEY || exact.length > MAX_PASSAGE) {
    return null;
  }
  const created = instantOf(foreign.created) ?? now;
  const annotation: Annotation = {
    id: await guidOf('annotation', review.id, foreign.id || JSON.stringify([sourceKey, exact, start])),
    revision: 1,
    reviewId: review.id,
    sourceKey,
    target: {
      quote: {
        exact,
        prefix: foreign.prefix.slice(-MAX_CONTEXT),
        suffix: foreign.suffix.slice(0, MAX_CONTEXT),
      },
      // Where it starts is a hint that finding the passage does not rely on.
      position: { start: start ?? 0, end: (start ?? 0) + exact.length },
    },
    // Which entry a passage stands in can only be read from its page.
    entry: null,
    tags,
    note: noteOf(foreign, codebook, map),
    reviewer: shorten(foreign.creator, MAX_NAME),
    created,
    modified: instantOf(foreign.modified) ?? created,
    deleted: null,
  };
  return { annotation, title: shorten(foreign.title, MAX_TITLE) };
}

function tagsOf({ tags }: ForeignAnnotation, codebook: Codebook, map: TagMap): readonly Tag[] {
  const said = tags.flatMap((tag) => saidOf(tag, codebook) ?? []);
  const given = tags.flatMap((tag) => map.get(tag) ?? []);
  const whole = given.map((dimension): Tag => {
    const own = said.filter((each) => each.dimension === dimension);
    return {
      dimension,
      direction: own.find(({ direction }) => direction)?.direction ?? null,
      side: own.find(({ side }) => side)?.side ?? null,
    };
  });
  return normaliseTags(whole, codebook);
}

/** What a tag such as "Availability: strength", as this tool writes them for others, says of a dimension. */
function saidOf(tag: string, { dimensions }: Codebook): { dimension: string; direction: Direction; side: Side } | null {
  const [, name, word] = /^(.*): (strength|concern|caregiving|benefit)$/.exec(tag) ?? [];
  const dimension = dimensions.find((each) => each.name === name)?.id;
  if (!dimension) return null;
  return {
    dimension,
    direction: word === 'strength' || word === 'concern' ? word : null,
    side: word === 'caregiving' || word === 'benefit' ? word : null,
  };
}

function noteOf({ note, tags }: ForeignAnnotation, codebook: Codebook, map: TagMap): string {
  const left = tags.filter((tag) => !map.has(tag) && !saidOf(tag, codebook));
  return shorten([note, left.map((tag) => `#${tag}`).join(' ')].filter(Boolean).join('\n'), MAX_NOTE);
}

function instantOf(text: string | null): string | null {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) || time < 0 || time > 8e12 ? null : new Date(time).toISOString();
}
