import type { TimelineLane } from '../../../utils/core/timeline';

/** What is drawn of a lane: one path for each direction, in the coordinates of `LanesGeometry`. */
export interface LaneGeometry {
  readonly baseline: number;
  /** Bars up from the baseline. */
  readonly strength: string;
  /** Bars down from the baseline. */
  readonly concern: string;
  /** Diamonds on the baseline. */
  readonly unset: string;
}

export interface LanesGeometry {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly LaneGeometry[];
  /** Dates to write under the lanes, with their places; `anchor` keeps the outer ones within the picture. */
  readonly ticks: readonly { readonly date: string; readonly x: number; readonly anchor: 'start' | 'middle' | 'end' }[];
}

/** Left of the lanes, for their names. */
export const GUTTER = 56;
const LANE = 46;
const TICKS = 22;
/** Half the room of a lane that bars may fill. */
const REACH = 19;
const BAR = 4;

/**
 * Where the bars of a timeline are, `width` wide: dates from the first to the last, from left to right, lanes from
 * top to bottom; a bar is as long as its count is to the largest of all lanes.
 */
export function lanesGeometry(lanes: readonly TimelineLane[], width: number): LanesGeometry {
  const dates = lanes.flatMap(({ days }) => days.map(({ date }) => date)).sort();
  const [first, last] = [dayNumber(dates[0] ?? ''), dayNumber(dates.at(-1) ?? '')];
  const most = Math.max(1, ...lanes.flatMap(({ days }) => days.flatMap((day) => [day.strength, day.concern])));
  const places = new Map<string, number>();
  const place = (date: string) => {
    const known = places.get(date) ?? placeOf(date);
    places.set(date, known);
    return known;
  };
  const placeOf = (date: string) => {
    const share = last > first ? (dayNumber(date) - first) / (last - first) : 0.5;
    return round(GUTTER + BAR + share * (width - GUTTER - 2 * BAR));
  };
  const length = (count: number) => round((count / most) * REACH);
  return {
    width,
    height: lanes.length * LANE + TICKS,
    lanes: lanes.map(({ days }, index): LaneGeometry => {
      const baseline = index * LANE + LANE / 2;
      const bar = (date: string, from: number, size: number) =>
        `M${place(date) - BAR / 2} ${from}h${BAR}v${size}h${-BAR}z`;
      return {
        baseline,
        strength: join(days, ({ date, strength }) => strength > 0 && bar(date, baseline, -length(strength))),
        concern: join(days, ({ date, concern }) => concern > 0 && bar(date, baseline, length(concern))),
        unset: join(days, ({ date, unset }) => unset > 0 && `M${round(place(date) - 4)} ${baseline}l4 -4l4 4l-4 4z`),
      };
    }),
    ticks: ticksOf(dates, place),
  };
}

function ticksOf(dates: readonly string[], place: (date: string) => number): LanesGeometry['ticks'] {
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (first === last) return [{ date: first, x: place(first), anchor: 'middle' }];
  return [
    { date: first, x: place(first), anchor: 'start' },
    { date: last, x: place(last), anchor: 'end' },
  ];
}

function join<T>(items: readonly T[], path: (item: T) => string | false): string {
  return items.map(path).filter(Boolean).join('');
}

/** Days since 1970 of an ISO 8601 date. */
function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
