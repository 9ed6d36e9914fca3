import { randomUUID } from 'node:crypto';
import type { Random } from '../anchoring/random.ts';

const DIMENSIONS = ['availability', 'sensitivity', 'acceptance', 'co-operation', 'family-membership'];
const DIRECTIONS = ['strength', 'concern', null];
const LETTERS = 'abcdefghijklmnopqrstuvwxyz .,éß漢😀';

/** The command that makes an annotation of some length with some tags. */
export function newAnnotation(random: Random, sourceKey: string) {
  const exact = words(random, random.chance(0.1) ? 4_000 : 200);
  const start = random.between(0, 100_000);
  return {
    kind: 'create-annotation' as const,
    id: randomUUID(),
    sourceKey,
    sourceTitle: 'A page',
    target: {
      quote: { exact, prefix: words(random, 60), suffix: words(random, 60) },
      position: { start, end: start + exact.length },
    },
    entry: null,
    tags: tags(random),
  };
}

/** Other tags than these, so that the change is one. */
export function changedTags(random: Random, before: unknown): readonly object[] {
  for (;;) {
    const changed = tags(random);
    if (JSON.stringify(changed) !== JSON.stringify(before)) return changed;
  }
}

/** One or more tags in codebook order. */
function tags(random: Random): readonly object[] {
  const chosen = DIMENSIONS.filter(() => random.chance(0.4));
  const given = chosen.length > 0 ? chosen : [random.pick(DIMENSIONS)];
  return given.map((dimension) => ({ dimension, direction: random.pick(DIRECTIONS), side: null }));
}

/** 1 to `most` letters, drawn from more than one plane of Unicode. */
function words(random: Random, most: number): string {
  const letters = [...LETTERS];
  const whole = Array.from({ length: random.between(1, most) }, () => random.pick(letters)).join('');
  return whole.length > most ? [...whole].slice(0, Math.floor(most / 2)).join('') : whole;
}
