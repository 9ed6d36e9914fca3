/** What a page of either driver can do with keys and with a function run in it. */
interface Typed {
  evaluate<T>(run: (text: string) => T | Promise<T>, text: string): Promise<Awaited<T>>;
  readonly keyboard: {
    down(key: 'Shift'): Promise<void>;
    up(key: 'Shift'): Promise<void>;
    press(key: 'ArrowRight' | 'ArrowLeft'): Promise<void>;
  };
}

/**
 * Selects the first place where the document says `text` by keys alone, letter by letter from its first, which is
 * selected as by caret browsing: headless Chromium has none. In a paragraph that goes from right to left, the
 * other arrow goes on. Throws
 * when the keys select something else.
 */
export async function selectWithKeys(page: Typed, text: string): Promise<void> {
  const arrow = await page.evaluate(putCaret, text);
  if (!arrow) throw new Error('the text is not in the document');
  const selectedNow = () => page.evaluate(() => String(getSelection()?.getRangeAt(0) ?? ''), text);
  await page.keyboard.down('Shift');
  // A key is a letter, or none at the end of a line: only the last ones have to be looked at one by one.
  const surely = Math.floor(text.length * 0.8) - 1;
  for (let pressed = 0; pressed < surely; pressed++) await page.keyboard.press(arrow);
  let selected = await selectedNow();
  for (let pressed = 0; pressed < text.length && squeeze(selected) !== squeeze(text); pressed++) {
    await page.keyboard.press(arrow);
    selected = await selectedNow();
  }
  await page.keyboard.up('Shift');
  if (squeeze(selected) !== squeeze(text)) throw new Error(`the keys selected “${selected}” instead of “${text}”`);
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Runs in the page: selects the first letter of the text, and gives the arrow that goes on; `null` without the text. */
function putCaret(text: string): 'ArrowRight' | 'ArrowLeft' | null {
  const walker = document.createTreeWalker(document.querySelector('#document') ?? document.body, NodeFilter.SHOW_TEXT);
  const nodes: { node: Node; start: number }[] = [];
  let whole = '';
  while (walker.nextNode()) {
    nodes.push({ node: walker.currentNode, start: whole.length });
    whole += walker.currentNode.nodeValue ?? '';
  }
  const start = whole.indexOf(text);
  const holder = nodes.findLast((candidate) => candidate.start <= start);
  if (start < 0 || !holder) return null;
  holder.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const at = start - holder.start;
  getSelection()?.setBaseAndExtent(holder.node, at, holder.node, at + 1);
  const block = holder.node.parentElement?.closest('p, li, td, th') ?? document.body;
  return getComputedStyle(block).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
}
