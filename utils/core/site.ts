/** A website, as browsers grant access to it. */
export interface Site {
  /** Host without a port, as a person knows it. */
  readonly name: string;
  /** The match pattern of all its pages: `https://records.example/*`. */
  readonly pattern: string;
}

/** The site of the source with this key; `null` for files and for our own example records, which need no access. */
export function siteOf(sourceKey: string): Site | null {
  const host = /^(https?):\/\/([^/?#]+)/.exec(sourceKey);
  if (!host) return null;
  const [, scheme = '', name = ''] = host;
  // A pattern without a port is for all of them; Firefox knows no other.
  return siteWith(`${scheme}://${name.replace(/:\d+$/, '')}/*`);
}

/** The site with this match pattern; `null` for a pattern that is not of one host. */
function siteWith(pattern: string): Site | null {
  const [, name] = /^https?:\/\/([^/*]+)\/\*$/.exec(pattern) ?? [];
  return name ? { name, pattern } : null;
}

/** The sites among the match patterns that a browser has granted, by name. Wider ones are nothing that we asked for. */
export function sitesAmong(patterns: readonly string[]): readonly Site[] {
  const sites = new Map(patterns.flatMap((pattern) => siteWith(pattern) ?? []).map((site) => [site.pattern, site]));
  return [...sites.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
