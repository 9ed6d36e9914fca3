import type { BrowserContext, Page } from '@playwright/test';

/** Writes down what happens in all tabs of a browser: where they go, what they print, what breaks. Gives back what there is so far. */
export function browserLog(context: BrowserContext): () => string {
  const began = performance.now();
  const lines: string[] = [];
  const say = (words: string) => lines.push(`${Math.round(performance.now() - began)} ms  ${words}`);
  const follow = (page: Page) => {
    say(`a tab, at ${page.url()}`);
    page.on('framenavigated', (frame) => say(`went to ${frame.url()}`));
    page.on('crash', () => say(`crashed: ${page.url()}`));
    page.on('close', () => say(`closed: ${page.url()}`));
  };
  for (const page of context.pages()) follow(page);
  context.on('page', follow);
  context.on('console', (message) => say(`${message.type()}: ${message.text()}`));
  context.on('weberror', (error) => say(`error: ${error.error().stack ?? error.error().message}`));
  return () => lines.join('\n');
}
