/** How long what was deleted can be taken out of the bin again. */
export const BIN_DAYS = 30;

/** What went into the bin before this instant goes for good at `now`; both ISO 8601 UTC with milliseconds. */
export function binLimit(now: string): string {
  return new Date(Date.parse(now) - BIN_DAYS * 86_400_000).toISOString();
}

/** When what was deleted at this instant may go for good: at the first start of the browser after it. */
export function binEnd(deleted: string): string {
  return new Date(Date.parse(deleted) + BIN_DAYS * 86_400_000).toISOString();
}
