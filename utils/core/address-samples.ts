import type { AddressChoice } from './address-choice';

/** Addresses as an example of what choices mean, written for people: without what never enters a key. */
export interface AddressSamples {
  /** Two addresses that would be the same page of a record; `null` where every part counts. */
  readonly same: readonly [string, string] | null;
  /** One that would be another record's; `null` where nothing in the address tells records apart. */
  readonly other: string | null;
}

/** Examples for the choices in an address of this site (scheme, host and port). */
export function samplesOf(site: string, choices: readonly AddressChoice[]): AddressSamples {
  const own = written(site, choices);
  const hasPassing = choices.some(({ names }) => !names);
  const telling = choices.findLast(({ names, text }) => names && /\d/.test(text));
  const varied = choices.map((choice) => (choice.names ? choice : { ...choice, text: variantOf(choice.text) }));
  return {
    same: hasPassing ? [own, written(site, varied)] : null,
    other: telling
      ? written(
          site,
          choices.map((choice) => (choice === telling ? { ...choice, text: nextOf(choice.text) } : choice)),
        )
      : null,
  };
}

function written(site: string, choices: readonly AddressChoice[]): string {
  const path = choices.filter(({ id }) => id.startsWith('path '));
  const route = choices.filter(({ id }) => id.startsWith('route '));
  const parameters = choices.filter(({ kind }) => kind === 'parameter');
  const fragment = choices.find(({ kind }) => kind === 'fragment');
  const texts = (list: readonly AddressChoice[]) => list.map(({ text }) => `/${text}`).join('');
  const query = parameters.map(({ name, text }) => `${name}=${text}`).join('&');
  const after = route.length > 0 ? `#${texts(route)}` : fragment ? `#${fragment.text}` : '';
  return `${site}${texts(path)}${query === '' ? '' : `?${query}`}${after}`;
}

/** Something else that could stand there. */
function variantOf(text: string): string {
  return /\d/.test(text) ? nextOf(text) : `other-${text}`;
}

/** The text with its last number one higher. */
function nextOf(text: string): string {
  return text.replace(/\d+(?=\D*$)/, (digits) => String(BigInt(digits) + 1n).padStart(digits.length, '0'));
}
