/** What an organisation has fixed for its reviewers, by the browser's managed storage. */
export interface Policy {
  /** The codebook that every new review works with; `null` leaves the choice. */
  readonly codebook: string | null;
  /**
   * Hosts whose pages may be marked: `records.example.org`, or `*.example.org` for a domain with all below it, with
   * `:8443` for one port only; `null` allows all. Files on the disk have no host.
   */
  readonly allowedHosts: readonly string[] | null;
  /** Minutes without use after which the vault locks at the latest; `null` leaves it to the reviewer. */
  readonly idleLockMinutes: number | null;
  /** Whether nothing may be stored before a passphrase is set. */
  readonly passphraseRequired: boolean;
  /** Which files with work in them may be saved. */
  readonly exports: PolicyExports;
  /** Days after which a new record is due to be erased; `null` for no date. */
  readonly retentionDays: number | null;
}

/** All files, only backups, which are encrypted, or none. */
export type PolicyExports = 'all' | 'backups' | 'none';

/** The policy as far as it could be read. */
export interface ReadPolicy {
  readonly policy: Policy;
  /** What the organisation has set, in the order of `policyKeys`. */
  readonly set: readonly (keyof Policy)[];
  /** Names of what it has set and can't be read as such; where there is a stricter side, that side is taken. */
  readonly problems: readonly string[];
}

/** In the order they are shown. */
export const policyKeys = [
  'codebook',
  'allowedHosts',
  'idleLockMinutes',
  'passphraseRequired',
  'exports',
  'retentionDays',
] as const satisfies readonly (keyof Policy)[];

/** Nothing is fixed. */
export const freePolicy: Policy = {
  codebook: null,
  allowedHosts: null,
  idleLockMinutes: null,
  passphraseRequired: false,
  exports: 'all',
  retentionDays: null,
};

/** What stands in for a setting that is there and can't be read: nothing is let through by a slip of the pen. */
export const strictPolicy: Policy = {
  codebook: null,
  allowedHosts: [],
  idleLockMinutes: 5,
  passphraseRequired: true,
  exports: 'none',
  retentionDays: null,
};

/**
 * Whether the page of this address, or source key, may be marked. The extension's own examples always may, and so may a
 * document that is open: whether it may be opened `mayBeOpened` has said.
 */
export function mayBeMarked({ allowedHosts }: Pick<Policy, 'allowedHosts'>, address: string): boolean {
  if (allowedHosts === null) return true;
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port } = new URL(address);
  if (protocol === 'example:' || protocol === 'document:' || protocol.endsWith('-extension:')) return true;
  if (protocol !== 'https:' && protocol !== 'http:') return false;
  const host = hostname.replace(/\.+$/, '');
  const usedPort = port || (protocol === 'https:' ? '443' : '80');
  return allowedHosts.some((pattern) => {
    const [name = '', wantedPort = usedPort] = pattern.split(':');
    if (wantedPort !== usedPort) return false;
    const domain = name.startsWith('*.') ? name.slice(2) : null;
    return host === (domain ?? name) || (domain !== null && host.endsWith(`.${domain}`));
  });
}

/**
 * Whether a document may be opened in the reader: where sites are named, only by a link on one of them. A file on the disk
 * has no host.
 */
export function mayBeOpened(policy: Pick<Policy, 'allowedHosts'>, link: string | null): boolean {
  return policy.allowedHosts === null || (link !== null && mayBeMarked(policy, link));
}
