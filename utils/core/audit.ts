import type { Command } from './command';

/** Something that was done to what is stored: who, what, when and to which thing; never its content. */
export interface AuditEvent {
  /** ISO 8601 UTC instant with milliseconds. */
  readonly at: string;
  /** The reviewer's name or initials as set; may be empty. */
  readonly who: string;
  readonly what: Command['kind'] | 'merge' | 'purge' | 'renew-numbers';
  /** The id of the annotation, review or record it was done to; empty for what has none. */
  readonly id: string;
}

/** An event in its chain: changing or leaving out one breaks all hashes after it. */
export interface AuditEntry extends AuditEvent {
  /** SHA-256 of the hash before (64 zeros before the first) and the event, as 64 hexadecimal digits. */
  readonly hash: string;
}
