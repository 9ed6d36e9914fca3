interface RouteOptions {
  readonly document: Document;
  readonly view: Window & { readonly navigation?: EventTarget };
  readonly signal: AbortSignal;
  /** The page shows another address: what was known of it is not true any more. */
  onLeave(): void;
  /** What it shows there has come, as far as can be told. */
  onArrive(): void;
}

/** The text of the view before stays until the new one comes: that has come when nothing changes for so long. */
const REST = 120;
/** But it is looked for after so long at least; both in milliseconds. */
const MOST_WAIT = 2000;

/**
 * Follows a single-page app from view to view, by what the browser tells of its history and by nothing of the page's
 * own. Gives back whether a view is just changing.
 */
export function watchRoute({ document, view, signal, onLeave, onArrive }: RouteOptions): () => boolean {
  let known = routeOf(view.location);
  let timer = 0;
  let latest = 0;
  const changes = new MutationObserver(rest);

  function rest(): void {
    view.clearTimeout(timer);
    timer = view.setTimeout(arrive, Math.min(REST, latest - Date.now()));
  }
  function arrive(): void {
    timer = 0;
    changes.disconnect();
    onArrive();
  }
  function check(): void {
    const route = routeOf(view.location);
    if (route === known) return;
    known = route;
    latest = Date.now() + MOST_WAIT;
    onLeave();
    changes.observe(document, { subtree: true, childList: true, characterData: true });
    rest();
  }

  const { navigation } = view;
  if (navigation) navigation.addEventListener('currententrychange', check, { signal });
  else {
    // A history entry that the page pushes is told to nobody here; what it shows then changes the page.
    const mutations = new MutationObserver(check);
    mutations.observe(document, { subtree: true, childList: true });
    signal.addEventListener('abort', () => mutations.disconnect());
  }
  for (const type of ['popstate', 'hashchange']) view.addEventListener(type, check, { signal });
  signal.addEventListener('abort', () => {
    view.clearTimeout(timer);
    changes.disconnect();
  });
  return () => timer !== 0;
}

/** An address without a fragment that only scrolls. */
function routeOf({ href }: Location): string {
  return href.replace(/#(?![!/]).*/, '');
}
