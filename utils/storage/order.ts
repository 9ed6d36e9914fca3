interface Created {
  readonly created: string;
  readonly id?: string;
  readonly key?: string;
}

/** Order of creation; ids or keys decide between things of one millisecond, so that lists are stable. */
export function byCreation(a: Created, b: Created): number {
  return compare(a.created, b.created) || compare(a.id ?? a.key ?? '', b.id ?? b.key ?? '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
