/**
 * A spreadsheet takes a cell for a formula when it begins with one of these, also behind spaces, control or
 * format characters (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const TAKEN_FOR_FORMULA = /^['\p{White_Space}\p{Cc}\p{Cf}]*[=+\-@\t\r\n＝＋－＠]/u;

/**
 * The text with an apostrophe in front where a spreadsheet would take it for a formula. Apostrophes that already
 * stand in front count as part of it, so that exactly one is added and `fromFormulaSafe` takes exactly it away.
 */
export function toFormulaSafe(text: string): string {
  return TAKEN_FOR_FORMULA.test(text) ? `'${text}` : text;
}

/** The text as it was before `toFormulaSafe`, for any text. */
export function fromFormulaSafe(cell: string): string {
  return cell.startsWith("'") && TAKEN_FOR_FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** A field of RFC 4180: quoted where it must be, quotes doubled. */
export function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
