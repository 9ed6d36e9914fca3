/** What a page tries, as script that runs in it before anything else. It tells what it got by `take(…)`. */
export interface Attack {
  readonly name: string;
  readonly script: string;
}

/** Repeats a statement for as long as the page is open, so that it also meets the toolbar and the marks. */
function again(statement: string): string {
  return `setInterval(() => { try { ${statement} } catch (error) { take(error) } }, 60);`;
}

const strangers = `[...document.documentElement.children].filter((one) => !['HEAD', 'BODY'].includes(one.tagName))`;

const HOOK = `(owner, name) => {
  const original = owner[name];
  owner[name] = function (...args) {
    for (const arg of args) take(arg);
    return Reflect.apply(original, this, args);
  };
}`;

/** Puts itself before functions of the page's world and takes what they are given. */
function hooked(...functions: readonly (readonly [owner: string, name: string])[]): string {
  return functions.map(([owner, name]) => `(${HOOK})(${owner}, '${name}');`).join('\n');
}

const select = `
  const words = document.querySelector('p').firstChild;
  getSelection().setBaseAndExtent(words, 0, words, 20);`;

const looking: readonly Attack[] = [
  {
    name: 'reads every node that is added',
    script: `new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) take(node.outerHTML ?? node.data);
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });`,
  },
  {
    name: 'looks into our host element',
    script: again(`for (const host of ${strangers}) {
      take(host.shadowRoot?.innerHTML, host.innerHTML, host.innerText, host.openOrClosedShadowRoot, host.getRootNode());
      take(host.getHTML?.({ serializableShadowRoots: true, shadowRoots: [] }));
    }`),
  },
  {
    name: 'opens closed shadow roots',
    script: `const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (options) { return attach.call(this, { ...options, mode: 'open' }); };
      ${again(`for (const host of ${strangers}) take(host.shadowRoot?.textContent);`)}`,
  },
  {
    name: 'looks at what stands where the toolbar is',
    script: again(`for (let y = 0; y < innerHeight; y += 20) {
      const at = document.elementsFromPoint(innerWidth / 4, y);
      for (const element of at) if (!document.body.contains(element)) take(element.innerText, element.ariaLabel);
    }`),
  },
  {
    name: 'searches by window.find',
    script: again(`if (window.find && !window.resting) for (const word of canaries) {
      if (window.find(word, false, false, true)) take(word);
    }`),
  },
  {
    name: 'selects everything and reads the selection',
    script: `setInterval(() => { if (!window.resting) { getSelection().selectAllChildren(document.documentElement);
      take(String(getSelection())); getSelection().removeAllRanges(); } }, 400);`,
  },
  {
    name: 'copies everything',
    script: `addEventListener('copy', (event) => take(event.clipboardData.getData('text/plain'), String(getSelection())));
      setInterval(() => { document.execCommand('copy'); }, 300);`,
  },
  {
    name: 'enumerates the highlights',
    script: again(`for (const [name, highlight] of CSS.highlights) {
      take('name:' + name);
      for (const range of highlight) take(range.toString?.(), ...Object.keys(range));
    }`),
  },
  {
    name: 'puts itself before the highlight functions',
    script: hooked(['HighlightRegistry.prototype', 'set'], ['Highlight.prototype', 'add']),
  },
  {
    name: 'reads the style sheets',
    script: `${hooked(['CSSStyleSheet.prototype', 'replaceSync'], ['CSSStyleSheet.prototype', 'insertRule'])}
      ${again(`for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) {
        for (const rule of sheet.cssRules) take(rule.cssText);
      }`)}`,
  },
  {
    name: 'looks for what was stored in its own origin',
    script: `setInterval(async () => {
      for (const { name } of await indexedDB.databases()) take('database:' + name);
      take(JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie);
      if (globalThis.caches) take(...(await caches.keys()));
    }, 200);`,
  },
  {
    name: 'reads errors and warnings',
    script: `addEventListener('error', (event) => take(event.message, event.filename));
      addEventListener('unhandledrejection', (event) => take(event.reason));
      for (const way of ['log', 'info', 'warn', 'error', 'debug', 'trace']) console[way] = (...words) => take(...words);`,
  },
  {
    name: 'reads what was loaded',
    script: `new PerformanceObserver((list) => take(...list.getEntries().map(({ name }) => name)))
      .observe({ entryTypes: ['resource', 'mark', 'measure'] });
      ${again(`take(...performance.getEntries().map(({ name }) => name), ...Object.keys(window));`)}`,
  },
];

const listening: readonly Attack[] = [
  {
    name: 'logs every key',
    script: `for (const type of ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'compositionupdate']) {
      addEventListener(type, (event) => { keys.push(event.key ?? event.data); }, true);
    }`,
  },
  {
    name: 'listens to everything',
    script: `for (const name of Object.keys(Window.prototype).concat(Object.keys(window))) {
      if (name.startsWith('on')) addEventListener(name.slice(2), (event) => {
        for (const target of event.composedPath()) {
          if (target instanceof Element && !document.contains(target)) take(target.outerHTML);
        }
        take(event.detail, event.data);
      }, true);
    }`,
  },
  {
    name: 'puts itself before addEventListener',
    script: hooked(['EventTarget.prototype', 'addEventListener'], ['EventTarget.prototype', 'dispatchEvent']),
  },
  {
    name: 'listens to messages and channels',
    script: `addEventListener('message', (event) => take(JSON.stringify(event.data)));
      new BroadcastChannel('secure-base-annotator').onmessage = (event) => take(JSON.stringify(event.data));
      ${hooked(['MessagePort.prototype', 'postMessage'], ['window', 'postMessage'])}`,
  },
];

const patching: readonly Attack[] = [
  {
    name: 'sets traps in Object.prototype',
    script: `for (const name of ['note', 'exact', 'target', 'tags', 'marks', 'res', 'value', 'annotation', 'quote']) {
      Object.defineProperty(Object.prototype, name, {
        configurable: true,
        set(value) { take(value); Object.defineProperty(this, name, { value, writable: true, configurable: true, enumerable: true }); },
      });
    }`,
  },
  {
    name: 'puts itself before JSON, Promise and Array',
    script: hooked(
      ['JSON', 'stringify'],
      ['JSON', 'parse'],
      ['Promise.prototype', 'then'],
      ['Array.prototype', 'map'],
      ['Array.prototype', 'push'],
      ['Map.prototype', 'set'],
    ).replaceAll('take(arg)', "(typeof arg === 'string' || typeof arg === 'number') && take(arg)"),
  },
  {
    name: 'puts itself before the DOM',
    script: hooked(
      ['Node.prototype', 'appendChild'],
      ['Element.prototype', 'append'],
      ['Element.prototype', 'setAttribute'],
      ['Document.prototype', 'createElement'],
      ['Document.prototype', 'createTextNode'],
      ['Range.prototype', 'setStart'],
      ['Document.prototype', 'getSelection'],
    ),
  },
  {
    name: 'takes our host element away',
    script: `new MutationObserver(() => { for (const host of ${strangers}) { take(host.outerHTML); host.remove(); } })
      .observe(document.documentElement, { childList: true });`,
  },
  {
    name: 'hides, moves and empties our host element',
    script: again(`for (const host of ${strangers}) {
      host.style.cssText = 'position:fixed;inset:0;opacity:0'; host.replaceChildren(); host.inert = true;
      host.attachInternals?.();
    }`),
  },
  { name: 'wipes all highlights', script: again('CSS.highlights.clear();') },
];

const forging: readonly Attack[] = [
  {
    name: 'forges a selection by mouse',
    script: `setInterval(() => { if (window.resting) return; ${select}
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'selectionchange', 'keyup']) {
        document.querySelector('p').dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, clientX: 40, clientY: 40 }));
      } }, 150);`,
  },
  {
    name: 'forges keys',
    script: `setInterval(() => { for (const target of [window, document, document.body, ...${strangers}]) {
      for (const key of ['2', '3', '4', '5', 's', 'c', 'Delete', 'Enter']) {
        target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
      }
    } }, 70);`,
  },
  {
    name: 'forges clicks on our toolbar',
    script: again(`for (const host of ${strangers}) {
      host.click();
      for (let x = 0; x < innerWidth; x += 60) host.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: x, clientY: 60 }));
    }`),
  },
  {
    name: 'forges messages to the window',
    script: again(`for (const type of ['runCommand', 'openPage', 'storeChanged', 'getPageState']) {
      const message = { id: 1, type, data: forged, timestamp: 1 };
      for (const wrapped of [message, { type: '@webext-core/messaging/window', message, senderOrigin: origin, namespace: '', instanceId: 'x' },
        { type: 'wxt:content-script-started', contentScriptName: 'capture' }]) window.postMessage(wrapped, '*');
      for (const name of ['@webext-core/messaging/custom-events', 'wxt:content-script-started', 'capture']) {
        for (const target of [window, document]) target.dispatchEvent(new CustomEvent(name, { detail: { message, namespace: '', instanceId: 'x' } }));
      }
    }`),
  },
  {
    name: 'forges messages to the extension',
    script: `for (const api of [globalThis.chrome, globalThis.browser]) {
      try { take('runtime:' + typeof api?.runtime?.sendMessage); } catch {}
      for (const type of ['runCommand', 'openPage', 'importFile', 'openTab']) {
        try { api?.runtime?.sendMessage?.(ours.id, { id: 1, type, data: forged, timestamp: 1 }, (answer) => take(JSON.stringify(answer))); } catch {}
        try { api?.runtime?.connect?.(ours.id)?.onMessage.addListener((answer) => take(JSON.stringify(answer))); } catch {}
      }
    }`,
  },
  {
    name: 'fetches our files',
    script: `for (const file of ['manifest.json', 'capture.js', 'sidepanel.html', 'dashboard.html', 'icon/16.png', 'background.js']) {
      const address = ours.base + file;
      fetch(address).then(async (answer) => take('fetched:' + file + (await answer.text()))).catch(() => {});
      for (const [tag, name] of [['img', 'src'], ['script', 'src'], ['iframe', 'src'], ['link', 'href'], ['embed', 'src']]) {
        const element = document.createElement(tag);
        if (tag === 'link') element.rel = 'stylesheet';
        element[name] = address;
        // A frame that was refused loads an error page, so it proves nothing by loading.
        if (!['iframe', 'embed'].includes(tag)) element.onload = () => take('fetched:' + file);
        addEventListener('DOMContentLoaded', () => document.body.append(element));
      }
      import(address).then(() => take('fetched:' + file), () => {});
      try { window.open(address, 'stolen-' + file); } catch {}
    }`,
  },
  {
    name: 'says that it is another page',
    script: `setTimeout(() => { try { history.pushState(null, '', '//records.test/secret'); } catch {}
      try { Object.defineProperty(document, 'URL', { value: 'https://records.test/secret' }); } catch {}
      document.domain; take(document.title); }, 300);
      ${again("try { Object.defineProperty(window, 'location', { value: 'https://records.test/secret' }); } catch {}")}`,
  },
];

/** Markup in every text that the product shows of a page. */
export const MARKUP = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';

/** All attacks; each is made by a page of its own. */
export const attacks: readonly Attack[] = [...looking, ...listening, ...patching, ...forging];
