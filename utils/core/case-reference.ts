const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

/**
 * A case reference as it is stored: composed (NFC), without control and invisible formatting characters, which
 * would make two references look the same, and with single spaces. Empty when nothing is left.
 */
export function normaliseReference(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Equal for two case references that name one record: the same but for case, width and invisible characters. */
export function referenceKey(reference: string): string {
  return normaliseReference(reference.normalize('NFKC')).toLowerCase();
}

/** Whether two case references name one record. */
export function sameReference(a: string, b: string): boolean {
  return referenceKey(a) === referenceKey(b);
}

/** Order of case references for a reader: `CF-9` comes before `CF-10`. A total order, so that lists are stable. */
export function compareReferences(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
