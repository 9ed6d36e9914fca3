import type { Random } from '../../anchoring/random.ts';

/** Values that have broken programs before. */
const ODD: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER + 1,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '‮',
  '__proto__',
  'constructor',
  '<img src=x onerror=alert(1)>',
  '=1+1',
  '2025-02-30',
  '../../..',
  'https://records.test/secret',
  'x'.repeat(20_001),
  [],
  {},
  [[[[[[[[[[]]]]]]]]]],
  [null],
  { length: 1e9 },
];

const NAMES = ['__proto__', 'constructor', 'toString', 'id', 'kind', 'then', 'length', 'note', 'sourceKey', ''];

/** A copy of a JSON value with one to four things in it that are wrong. */
export function mutate(value: unknown, random: Random): unknown {
  let text = JSON.stringify(value);
  for (let change = random.between(1, 4); change > 0; change--) text = mutateOnce(text, random);
  return JSON.parse(text);
}

function mutateOnce(text: string, random: Random): string {
  const whole: { root: unknown } = { root: JSON.parse(text) };
  const places: { holder: Record<string, unknown>; key: string }[] = [];
  const walk = (holder: object) => {
    for (const [key, inner] of Object.entries(holder)) {
      places.push({ holder: holder as Record<string, unknown>, key });
      if (typeof inner === 'object' && inner !== null) walk(inner);
    }
  };
  walk(whole);
  const { holder, key } = random.pick(places);
  switch (random.between(0, 5)) {
    case 0:
      delete holder[key];
      break;
    case 1:
      if (!Array.isArray(holder)) define(holder, random.pick(NAMES), random.pick(ODD));
      break;
    case 2:
      // What stands elsewhere, in the wrong place.
      holder[key] = clone(random.pick(places), whole.root);
      break;
    case 3:
      holder[key] = Array.from({ length: random.between(2, 40) }, () => holder[key]);
      break;
    default:
      holder[key] = random.pick(ODD);
  }
  return JSON.stringify(whole.root ?? null);
}

function clone({ holder, key }: { holder: Record<string, unknown>; key: string }, root: unknown): unknown {
  const text = JSON.stringify(holder[key] ?? null);
  // Otherwise every step could double the whole.
  return text.length < 20_000 && holder[key] !== root ? JSON.parse(text) : null;
}

/** Sets a property of the object itself, whatever its name. */
function define(holder: object, name: string, value: unknown): void {
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
}

/** The bytes of a file with something wrong in them. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.between(0, Math.max(0, bytes.length - 1));
  const length = random.between(1, Math.max(1, Math.min(400, bytes.length - at)));
  switch (random.between(0, 6)) {
    case 0:
      return bytes.slice(0, at);
    case 1:
      return joined(bytes.slice(0, at), bytes.slice(at + length));
    case 2:
      return joined(bytes.slice(0, at), bytes.slice(at, at + length), bytes.slice(at));
    case 3:
      return joined(bytes.slice(0, at), noise(random, length), bytes.slice(at));
    case 4:
      return new Uint8Array(
        new Uint16Array([...new TextDecoder().decode(bytes)].map((one) => one.charCodeAt(0))).buffer,
      );
    case 5: {
      const depth = random.between(1_000, 200_000);
      const text = random.chance(0.5) ? '['.repeat(depth) : '{"a":'.repeat(depth);
      return joined(bytes.slice(0, at), new TextEncoder().encode(text), bytes.slice(at));
    }
    default: {
      const flipped = bytes.slice();
      for (let flip = random.between(1, 20); flip > 0; flip--) {
        const place = random.between(0, bytes.length - 1);
        flipped[place] = (flipped[place] ?? 0) ^ (1 << random.between(0, 7));
      }
      return flipped;
    }
  }
}

function noise(random: Random, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => random.between(0, 255));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
