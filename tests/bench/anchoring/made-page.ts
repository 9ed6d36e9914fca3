import { createRandom, type Random } from '../../anchoring/random';

/** Text of about that many characters, in sentences of a vocabulary of 4,000 words. */
export function makeParagraphs(characters: number, seed: number): string[] {
  const random = createRandom(seed);
  const letters = (length: number) =>
    Array.from({ length }, () => String.fromCharCode(97 + random.between(0, 25))).join('');
  const vocabulary = Array.from({ length: 4000 }, () => letters(random.between(2, 9)));
  const paragraphs: string[] = [];
  for (let written = 0; written < characters; ) {
    const words = Array.from(
      { length: random.between(30, 90) },
      () => vocabulary[Math.floor(4000 * random.next() ** 2)],
    );
    const paragraph = `${words.join(' ')}.`;
    paragraphs.push(paragraph);
    written += paragraph.length + 1;
  }
  return paragraphs;
}

/** Shows paragraphs as a page, with a heading every twenty and a bold word in each. */
export function showParagraphs(paragraphs: readonly string[]): void {
  const elements = paragraphs.flatMap((paragraph, index) => {
    const element = document.createElement('p');
    const bold = paragraph.indexOf(' ', paragraph.length >> 1);
    const strong = document.createElement('b');
    strong.textContent = paragraph.slice(bold, bold + 8);
    element.append(paragraph.slice(0, bold), strong, paragraph.slice(bold + 8));
    if (index % 20 !== 0) return [element];
    const heading = document.createElement('h2');
    heading.textContent = `Part ${index / 20 + 1}`;
    return [heading, element];
  });
  document.body.replaceChildren(...elements);
}

/** The paragraphs with that share of their letters replaced, doubled or left out. */
export function edited(paragraphs: readonly string[], random: Random, share: number): string[] {
  const edit = (letter: string): string => {
    if (!random.chance(share)) return letter;
    return random.pick(['', letter + letter, String.fromCharCode(97 + random.between(0, 25))]);
  };
  return paragraphs.map((paragraph) => [...paragraph].map(edit).join(''));
}

/** Ranges over so many passages of 20 to 200 characters, spread over the page and beginning at words. */
export function pickRanges(count: number, seed: number): Range[] {
  const random = createRandom(seed);
  const texts = [...document.querySelectorAll('p')].flatMap((paragraph) => paragraph.firstChild ?? []) as Text[];
  return Array.from({ length: count }, (_, index) => {
    const text = texts[Math.floor(((index + random.next()) * texts.length) / count)] as Text;
    const start = text.data.indexOf(' ', random.between(0, text.length >> 1)) + 1;
    const range = document.createRange();
    range.setStart(text, start);
    range.setEnd(text, Math.max(start + 3, Math.min(text.length, start + random.between(20, 200))));
    return range;
  });
}
