import type { ReadOnlyField } from '../../utils/core/place';

/** Types of input that hold words; never passwords. */
const WORDS = /^(?:text|search|tel|url|email|textarea)$/;
/** What a browser would fill in for somebody to prove who they are. */
const PROOF = /password|one-time|cc-/;

/** The texts of fields that are shown and can't be edited. Read only when the person has asked for them in the panel. */
export function readFields(document: Document): readonly ReadOnlyField[] {
  const fields = document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>(
    'textarea:read-only, input:read-only',
  );
  return [...fields]
    .filter(
      (field) =>
        WORDS.test(field.type) && !PROOF.test(field.autocomplete) && field.getClientRects().length > 0 && field.value,
    )
    .map((field) => ({
      label: (field.labels?.[0]?.textContent ?? field.ariaLabel ?? '').trim(),
      text: field.value,
    }));
}
