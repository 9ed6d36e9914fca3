import { describe, expect, it } from 'vitest';
import { passphraseAdvice } from '../../utils/core/passphrase-advice';

describe('passphraseAdvice', () => {
  it.each([
    ['', 'short'],
    ['elevenchars', 'short'],
    ['            a', 'short'],
    ['aaaaaaaaaaaaaaaa', 'guessable'],
    ['abababababab', 'guessable'],
    ['kettle123456', 'guessable'],
    ['correcthhhhhorse', 'guessable'],
    ['Password2026!', 'guessable'],
    ['SocialWorker1', 'guessable'],
    ['kettle orbit pl', 'fair'],
    ['kettle orbit plinth marmalade', 'strong'],
    ['the password of my otter is wet', 'strong'],
    ['tegell orbit plinth marmalêd', 'strong'],
  ] as const)('%j is %s', (passphrase, advice) => {
    expect(passphraseAdvice(passphrase)).toBe(advice);
  });
});
