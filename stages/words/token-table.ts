import { LETTER, SPACE, kindOf } from './characters.ts';
import { createColumns } from './columns.ts';
import { SHAPE, shapeOf } from './shape.ts';
import { asciiHash, foldedHash } from './hash.ts';
import { plainWordEnd, tokenEnd } from './tokenizer.ts';

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
/** Fewer characters than a token and its white space take in most texts. */
const CHARACTERS_PER_TOKEN = 4;

/** Cuts texts into tokens. Time grows linearly with their length. */
export function tokenTable(texts: readonly string[]): TokenTable {
  let characters = 0;
  for (const text of texts) characters += text.length;
  let room = PADDING * (texts.length + 1) + Math.ceil(characters / CHARACTERS_PER_TOKEN);
  let column = createColumns(3, room);
  let from = column();
  let to = column();
  let word = column();
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
        column = createColumns(3, room);
        from = grown(from, column());
        to = grown(to, column());
        word = grown(word, column());
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
