/**
 * Whether what an element says can be edited by the person. TinyMCE leaves its text editable to the browser when it
 * only shows it, and says so by a class.
 */
export function isEditable(element: Element): boolean {
  const field = element.closest('[contenteditable]');
  return field !== null && !field.matches('[contenteditable="false"], [aria-readonly="true"], .mce-content-readonly');
}
