import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startCapture } from './capture';
import { takeOver } from './take-over';

/**
 * Injected by the background after the person's click, or registered for a site that they switched on; never by the
 * manifest. Not one of WXT's content scripts:
 * those announce themselves to the page by an event, and a page could end them by another.
 */
export default defineUnlistedScript(() => {
  // The built-in PDF viewer is no page of text; the background asks the same before it injects.
  if (document.contentType === 'application/pdf') return;
  void startCapture({ document, signal: takeOver() });
});
