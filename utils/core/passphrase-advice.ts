import { MIN_PASSPHRASE } from './store-state';

/** What can be said of a passphrase in plain words; `short` is not taken. */
export type PassphraseAdvice = 'short' | 'guessable' | 'fair' | 'strong';

/** From this many characters on a passphrase that is no pattern is strong: four words of a usual length. */
const STRONG = 20;

/** Fewer different characters than this are a pattern. */
const FEW_CHARACTERS = 8;

/** What people type first, and what anybody would try first here. */
const OBVIOUS =
  /pass ?(word|phrase)|letmein|welcome|qwert|asdf|abcdef|secure ?base|social ?work|safeguard|summer|winter|spring|autumn|january|february|october|november|december|monday|friday|(19|20)\d\d$/i;

/** A run of the same character, or of neighbours as in 12345. */
const RUN = 4;

/** How good a passphrase is, as far as its looks tell: a judgement for people, not a measure. */
export function passphraseAdvice(passphrase: string): PassphraseAdvice {
  const text = passphrase.normalize('NFKC').trim();
  if (text.length < MIN_PASSPHRASE) return 'short';
  const different = new Set(text.toLowerCase()).size;
  if (different < FEW_CHARACTERS || hasRun(text)) return 'guessable';
  // An obvious word among others does no harm; alone with a few characters it is the first guess.
  if (text.replace(OBVIOUS, '').trim().length < MIN_PASSPHRASE) return 'guessable';
  return text.length >= STRONG ? 'strong' : 'fair';
}

function hasRun(text: string): boolean {
  const steps = Array.from(text.slice(1), (character, index) => character.charCodeAt(0) - text.charCodeAt(index));
  let length = 1;
  for (const [index, step] of steps.entries()) {
    length = Math.abs(step) <= 1 && step === steps[index - 1] ? length + 1 : 1;
    if (length >= RUN - 1 && Math.abs(step) <= 1) return true;
  }
  return false;
}
