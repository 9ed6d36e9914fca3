/**
 * What in an address is nobody's business or changes from visit to visit. A source's key is stored, exported and
 * handed on, so a way into the record system must never be part of it.
 */

/** Where a reader came from: says nothing about the page. */
const tracking =
  /^(?:utm_.*|g?clsrc|gclid|dclid|gbraid|wbraid|fbclid|msclkid|yclid|ttclid|twclid|igshid|li_fat_id|srsltid|mc_[ce]id|mkt_tok|_ga|_gl|_hsenc|_hsmi)$/;

/** Words of what opens a session or proves who someone is, wherever they stand in a name. */
const secretWords = new Set(
  [
    'accesskey assertion auth authcode authkey authorization bearer credential credentials csrf hmac jwt nonce otp pass passphrase passwd password pwd',
    'saml samlart samlrequest samlresponse secret sess session sessionkey sid sig signature token verifier xsrf',
  ].flatMap((line) => line.split(' ')),
);

/** The same in names that run their words together: `PHPSESSID`, `ASPSESSIONIDABC`, `accesstoken`. */
const secretEnds = /sess(?:ion)?id|(?:api|access|auth|private|session)-?key|csid$|cfid$|(?:token|password|secret)$/;

/** Names of what is new with every visit or window, and of who is reading. */
const passing = /^(?:_|_dc|nocache|cachebuster|dswid|jfwid|windowid|sysparm_ck|login_hint|credential)$/;

/** Last words of names that hold a secret in one system and a record's identity in the next. */
const ambiguousWords = new Set(['code', 'key', 'pin', 'state', 'ticket']);

/** Spring Web Flow's `execution=e1s2`: how far this visit has come. */
const flowStep = /^e\d+s\d+$/;

/** Whether a parameter has no place in a key. */
export function isDropped(name: string, value: string): boolean {
  return isDroppedName(name) || (name === 'execution' && flowStep.test(value));
}

function isDroppedName(name: string): boolean {
  const words = wordsOf(name);
  return (
    tracking.test(name.toLowerCase()) ||
    passing.test(name.toLowerCase()) ||
    words.some((word) => secretWords.has(word)) ||
    secretEnds.test(words.join('-'))
  );
}

/** `ASP.NET_SessionId` is asp, net, session, id. */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** The value of a parameter as it may stand in a key: itself, or a fingerprint that still tells two pages apart. */
export function safeValue(name: string, value: string): string {
  const kept = withoutSession(name, value);
  return kept === value ? safeWhole(name, value) : safeValue(name, kept);
}

/** Values that hold a session among other things: Oracle APEX's `p=app:page:session:…`. */
function withoutSession(name: string, value: string): string {
  return name === 'p' ? value.replace(/^([^:]*:[^:]*:)\d+(?=:|$)/, '$1') : value;
}

function safeWhole(name: string, value: string): string {
  if (value === '' || isFingerprint(value)) return value;
  return ambiguousWords.has(wordsOf(name).at(-1) ?? '') ? fingerprint(value) : safeText(value);
}

/** A piece of an address as it may stand in a key: itself, or a fingerprint when it looks like a secret. */
export function safeText(text: string): string {
  return looksSecret(text) ? fingerprint(text) : text;
}

const uuid = /^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i;

/**
 * Whether a text may be a token or may carry one: an address or parameters of its own, or a run of characters that
 * nobody types. UUIDs are how record systems name records, so they are no secret.
 */
function looksSecret(text: string): boolean {
  if (uuid.test(text)) return false;
  if (/=|:\/\/|\beyJ\w{4}/.test(text)) return true;
  // An email address is somebody's.
  if (/[^\s@]@[^\s@]+\.[a-z]/i.test(text)) return true;
  if (/[A-Za-z0-9]{24}/.test(text)) return true;
  return (text.match(/[\w+/~.-]{16,}/g) ?? []).some(isScrambled);
}

/** Whether small letters, capitals and digits change places more often than in words, names and dates. */
function isScrambled(run: string): boolean {
  // Between the words of a name a change is nothing, nor is the capital that begins one.
  const pieces = run.split(/[^A-Za-z0-9]+/).map((piece) => piece.replace(/^[A-Z](?=[a-z])/, 'a'));
  const kinds = pieces.map((piece) => piece.replace(/[a-z]/g, 'a').replace(/[A-Z]/g, 'A').replace(/[0-9]/g, '0'));
  const changes = kinds.flatMap((kind) => [...kind].filter((one, index) => index > 0 && one !== kind[index - 1]));
  return changes.length >= kinds.join('').length * 0.2;
}

/** Whether a key has a fingerprint in it, so that it is no longer an address that opens its page. */
export function hasFingerprint(key: string): boolean {
  return /[/!;?&=]\*[0-9a-z]{1,13}(?![^/;?&=#])/.test(key);
}

/** A fingerprint is none of a fingerprint: a key's key is the key. */
function isFingerprint(text: string): boolean {
  return /^\*[0-9a-z]{1,13}$/.test(text);
}

/**
 * A short name for a text, from which it can't be read: 64-bit FNV-1a over its UTF-16 code units
 * (http://www.isthe.com/chongo/tech/comp/fnv/), in base 36.
 */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return `*${hash.toString(36)}`;
}
