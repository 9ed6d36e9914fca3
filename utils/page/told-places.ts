import type { Place } from '../core/place';
import { sameData } from '../core/same-data';

/** Tells places on, whenever something of them has changed that a reviewer can tell. */
export interface ToldPlaces {
  /** Whether any of these is not as it was told, or not in that order. */
  isNews(places: readonly Place[]): boolean;
  tell(all: readonly Place[]): void;
}

/** Nothing has been told yet. */
export function createToldPlaces(onPlaces: (places: readonly Place[]) => void): ToldPlaces {
  let told: ReadonlyMap<string, Place> = new Map();

  function isOther(place: Place): boolean {
    const before = told.get(place.id);
    return !before || !sameData({ ...before, start: 0 }, { ...place, start: 0 });
  }

  return {
    isNews(places) {
      if (places.some(isOther)) return true;
      const known = places.map(({ id, start }) => ({ now: start ?? 0, before: told.get(id)?.start ?? 0 }));
      known.sort((a, b) => a.now - b.now || a.before - b.before);
      return known.some(({ before }, index) => before < (known[index - 1]?.before ?? 0));
    },
    tell(all) {
      told = new Map(all.map((place) => [place.id, place]));
      onPlaces(all);
    },
  };
}
