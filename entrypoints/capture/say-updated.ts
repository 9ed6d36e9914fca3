/**
 * Says on the page that the extension was updated: the script that is left there can do nothing any more, not even look.
 * The words go at the next press, and stand in a closed shadow root like the toolbar.
 */
export function sayUpdated(document: Document, words: string): void {
  const host = document.createElement('div');
  host.style.cssText = STYLE;
  host.setAttribute('role', 'alert');
  host.attachShadow({ mode: 'closed' }).textContent = words;
  document.documentElement.append(host);
  for (const type of ['pointerdown', 'keydown']) {
    document.defaultView?.addEventListener(type, () => host.remove(), { capture: true, once: true, passive: true });
  }
}

const STYLE =
  'all:initial;position:fixed;right:16px;bottom:16px;z-index:2147483647;max-width:320px;padding:10px;border:3px solid #fd0;background:#0b0c0c;color:#fff;font:16px/1.3 system-ui,sans-serif';
