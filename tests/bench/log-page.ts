/** The passage of a paragraph of the page, as it is marked; every one is as long as the others, and no two are equal. */
export function passageOf(paragraph: number): string {
  return `Entry ${String(paragraph).padStart(4, '0')}: she was met at the gate as promised, and told what comes next.`;
}

const REST =
  'Ate a good tea, helped to clear up and asked about the weekend. Settled well at bedtime, no concerns raised.';

/** A record's page of paragraphs that begin with their passage and go on alike; a thousand are about 200 kB. */
export function logPage(paragraphs: number): string {
  const body = Array.from({ length: paragraphs }, (_, index) => `<p>${passageOf(index)} ${REST}</p>`);
  return `<!doctype html><html lang="en-GB"><title>Log</title><h1>Log</h1>${body.join('\n')}</html>`;
}
