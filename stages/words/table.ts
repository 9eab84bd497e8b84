/** What a token looks like. */
export const SHAPE = { lower: 0, capitalised: 1, allCapitals: 2, number: 3, mark: 4 } as const;

/**
 * The tokens of some texts as columns: words, numbers and marks, in order, white space in none.
 * Clitics (`'s`, `'re`, `'ve`, `'ll`, `'d`, `'m`) stand alone, `n't` stays with its verb;
 * abbreviations keep their periods; inner apostrophes and hyphens do not split a word.
 *
 * One table serves all texts, since a column of memory takes longer to get than to fill. Before the
 * first text and after each stand `PADDING` empty places: what looks at the neighbours of a token
 * needs no thought for the ends of its text.
 */
export interface TokenTable {
  readonly texts: readonly string[];
  /** For each text its first token and the place past its last. */
  readonly firstOf: Int32Array;
  readonly endOf: Int32Array;
  /** The places that are in use, the empty ones among them. */
  readonly size: number;
  /** UTF-16 offsets of the token's text, half-open. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** `wordHash` of the lower-case word, curly apostrophes made straight; 0 in empty places. */
  readonly word: Int32Array;
  /** A value of `SHAPE`; `mark` in empty places. */
  readonly shape: Uint8Array;
}

/** Empty places around each text of a table. */
export const PADDING = 4;

const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const MARK = 4;

export const HASH_START = 0x811c9dc5 | 0;
const HASH_STEP = 0x01000193;
const APOSTROPHE = 39;
const CURLY_APOSTROPHE = 0x2019;
const PERIOD = 46;

/** The hash of a text that goes on with one more code unit. */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, HASH_STEP);
}

/** FNV-1a over the UTF-16 code units of a lower-case word: the identity of a word in the models. */
export function wordHash(word: string): number {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), HASH_STEP);
  return hash;
}

/** `wordHash` of a range of ASCII characters in lower case. */
export function asciiHash(text: string, from: number, to: number): number {
  let hash = HASH_START;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code + 32 : code), HASH_STEP);
  }
  return hash;
}

const PERIOD_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr sen rep gov gen col lt sgt capt adm rev prof jr sr st maj cmdr sens reps govs ' +
    'gens supt pres hon messrs mt ft vs no inc corp co ltd jan feb aug sept oct nov dec'
  ).split(' '),
);
const CLITICS: ReadonlySet<string> = new Set(['s', 're', 've', 'll', 'd', 'm']);

/** Fewer characters than a token and its white space take in most texts. */
const CHARACTERS_PER_TOKEN = 4;

/** Cuts texts into tokens. Time grows linearly with their length. */
export function tokenTable(texts: readonly string[]): TokenTable {
  let characters = 0;
  for (const text of texts) characters += text.length;
  let room = PADDING * (texts.length + 1) + Math.ceil(characters / CHARACTERS_PER_TOKEN);
  let from = new Int32Array(room);
  let to = new Int32Array(room);
  let word = new Int32Array(room);
  let shape = new Uint8Array(room).fill(SHAPE.mark);
  const firstOf = new Int32Array(texts.length);
  const endOf = new Int32Array(texts.length);
  let count = PADDING;
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index] ?? '';
    firstOf[index] = count;
    for (let at = 0; at < text.length;) {
      const code = text.charCodeAt(at);
      const kind = kindOf(code);
      if (kind === SPACE) {
        at++;
        continue;
      }
      if (count + PADDING * texts.length >= room) {
        room = 2 * (count + PADDING * texts.length);
        from = grown(from, new Int32Array(room));
        to = grown(to, new Int32Array(room));
        word = grown(word, new Int32Array(room));
        shape = grown(shape, new Uint8Array(room).fill(SHAPE.mark));
      }
      from[count] = at;
      const plain = kind === LETTER && code < 128 ? plainWordEnd(text, at) : at;
      const end = plain > at ? plain : tokenEnd(text, at, kind);
      to[count] = end;
      word[count] = plain > at ? asciiHash(text, at, end) : foldedHash(text, at, end);
      shape[count] = shapeOf(text, at, end);
      count++;
      at = end;
    }
    endOf[index] = count;
    count += PADDING;
  }
  return { texts, firstOf, endOf, size: count, from, to, word, shape };
}

function grown<Column extends Int32Array | Uint8Array>(old: Column, column: Column): Column {
  column.set(old);
  return column;
}

/** The end of a word of ASCII letters that nothing can go on after; the start of any other. */
function plainWordEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && isAsciiLetter(text.charCodeAt(at))) at++;
  if (at === text.length) return at;
  const next = text.charCodeAt(at);
  return next === 32 || next === 44 ? at : start;
}

function isAsciiLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

function tokenEnd(text: string, start: number, kind: number): number {
  const code = text.charCodeAt(start);
  if (kind === LETTER) return wordEnd(text, start);
  if (kind === DIGIT) return numberEnd(text, start);
  if ((code === 35 || code === 64) && isWordAt(text, start + 1)) return wordEnd(text, start + 1);
  if (code === 36 && kindOf(text.charCodeAt(start + 1)) === DIGIT)
    return numberEnd(text, start + 1);
  if (isApostrophe(code)) {
    const clitic = cliticEnd(text, start);
    if (clitic > start) return clitic;
  }
  const isPair = text.charCodeAt(start + 1) === code;
  if (isPair && (code === APOSTROPHE || code === 96 || code === 45)) return start + 2;
  if (isPair && code === PERIOD && text.charCodeAt(start + 2) === PERIOD) return start + 3;
  return start + (isSurrogatePair(text, start) ? 2 : 1);
}

/** Whether one character, such as an emoji, takes two code units here: no span may part them. */
function isSurrogatePair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}

/** `'s` and its like, when a word stands before: the end of the clitic, or `start`. */
function cliticEnd(text: string, start: number): number {
  if (start === 0) return start;
  const before = kindOf(text.charCodeAt(start - 1));
  if (before !== LETTER && before !== DIGIT && text.charCodeAt(start - 1) !== PERIOD) return start;
  let end = start + 1;
  while (end < start + 4 && kindOf(text.charCodeAt(end)) === LETTER) end++;
  return CLITICS.has(text.slice(start + 1, end).toLowerCase()) ? end : start;
}

function wordEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    while (at < text.length && kindOf(text.charCodeAt(at)) <= DIGIT) at++;
    const code = text.charCodeAt(at);
    const continues = isWordAt(text, at + 1);
    if (code === PERIOD) {
      const isLetterAlone = at - start === 1 || text.charCodeAt(at - 2) === PERIOD;
      const isInitials = isLetterAlone && kindOf(text.charCodeAt(at - 1)) === LETTER;
      if (
        isInitials &&
        (continues || isUpper(text, at - 1) || text.charCodeAt(at - 2) === PERIOD)
      ) {
        at++;
        if (kindOf(text.charCodeAt(at)) === LETTER) continue;
        if (text.charCodeAt(at) === 45 && isWordAt(text, at + 1)) continue;
        return at;
      }
      const isShort = at - start <= 6;
      if (isShort && PERIOD_ABBREVIATIONS.has(text.slice(start, at).toLowerCase())) return at + 1;
      return at;
    }
    const isHyphen = code === 45 || code === 0x2010 || code === 0x2011 || code === 38;
    if (isHyphen && continues) at++;
    else if (isApostrophe(code) && continues && cliticEnd(text, at) === at) at++;
    else return at;
  }
}

function numberEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    while (at < text.length && kindOf(text.charCodeAt(at)) <= DIGIT) at++;
    const code = text.charCodeAt(at);
    const isInner = code === PERIOD || code === 44 || code === 58 || code === 45;
    if (isInner && kindOf(text.charCodeAt(at + 1)) <= DIGIT) at++;
    else return code === 37 ? at + 1 : at;
  }
}

function isWordAt(text: string, at: number): boolean {
  return at < text.length && kindOf(text.charCodeAt(at)) <= DIGIT;
}

function isUpper(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 65 && code <= 90;
}

function isApostrophe(code: number): boolean {
  return code === APOSTROPHE || code === CURLY_APOSTROPHE;
}

const OTHER_LETTER = /[\p{L}\p{M}]/u;
const OTHER_SPACE = /\s/u;

/** LETTER, DIGIT, SPACE or MARK; MARK past the end of the text. Surrogates count as marks. */
function kindOf(code: number): number {
  return code < 128 ? (ASCII_KINDS[code] ?? MARK) : kindOfAny(code);
}

function kindOfAny(code: number): number {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return LETTER;
  if (code >= 48 && code <= 57) return DIGIT;
  if (code === 32 || (code >= 9 && code <= 13) || code === 0xa0) return SPACE;
  if (code < 0xaa || Number.isNaN(code)) return MARK;
  if (isInvisible(code)) return LETTER;
  if (code >= 0x200e && code <= 0x2027) return MARK;
  const character = String.fromCharCode(code);
  if (OTHER_LETTER.test(character)) return LETTER;
  return OTHER_SPACE.test(character) ? SPACE : MARK;
}

const ASCII_KINDS = Uint8Array.from({ length: 128 }, (_, code) => kindOfAny(code));

/** The soft hyphen and its like, which may stand within a word and are no part of it. */
function isInvisible(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060;
}

function foldedHash(text: string, from: number, to: number): number {
  let hash = HASH_START;
  for (let i = from; i < to; i++) {
    let code = text.charCodeAt(i);
    if (code >= 65 && code <= 90) code += 32;
    else if (code === CURLY_APOSTROPHE) code = APOSTROPHE;
    else if (isInvisible(code)) continue;
    else if (code > 127) code = text.charAt(i).toLowerCase().charCodeAt(0);
    hash = Math.imul(hash ^ code, HASH_STEP);
  }
  return hash;
}

function shapeOf(text: string, from: number, to: number): number {
  const first = text.charCodeAt(from);
  if (first >= 97 && first <= 122) return SHAPE.lower;
  const kind = kindOf(first);
  if (kind === DIGIT || first === 36) return SHAPE.number;
  if (kind !== LETTER) return first === 64 ? SHAPE.capitalised : SHAPE.mark;
  const letter = text.charAt(from);
  if (letter === letter.toLowerCase()) return SHAPE.lower;
  if (to - from < 2) return SHAPE.capitalised;
  const second = text.charAt(from + 1);
  const last = text.charAt(to - 1);
  const isAll = second !== second.toLowerCase() && last !== last.toLowerCase();
  return isAll ? SHAPE.allCapitals : SHAPE.capitalised;
}
