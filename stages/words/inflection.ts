import { createNumberTable } from './number-table.ts';
import { type TokenTable } from './token-table.ts';
import { SHAPE } from './shape.ts';
import { asciiHash, wordHash } from './hash.ts';

/** Verbs of speech and thought whose forms no ending tells. */
const IRREGULAR = createNumberTable(
  new Map(
    [
      ['said', 'say'],
      ['told', 'tell'],
      ['wrote', 'write'],
      ['written', 'write'],
      ['spoke', 'speak'],
      ['spoken', 'speak'],
      ['thought', 'think'],
      ['found', 'find'],
      ['shown', 'show'],
      ['made', 'make'],
      ['knew', 'know'],
      ['known', 'know'],
      ['felt', 'feel'],
      ['went', 'go'],
      ['gone', 'go'],
      ['heard', 'hear'],
      ['saw', 'see'],
      ['seen', 'see'],
      ['gave', 'give'],
      ['given', 'give'],
      ['took', 'take'],
      ['taken', 'take'],
      ['put', 'put'],
      ['laid', 'lay'],
      ['sent', 'send'],
      ['swore', 'swear'],
      ['sworn', 'swear'],
      ['denies', 'deny'],
      ['denied', 'deny'],
      ['replies', 'reply'],
      ['replied', 'reply'],
      ['implies', 'imply'],
      ['implied', 'imply'],
      ['testifies', 'testify'],
      ['testified', 'testify'],
      ['clarifies', 'clarify'],
      ['clarified', 'clarify'],
      ['called', 'call'],
      ['calling', 'call'],
      ['telling', 'tell'],
      ['stressed', 'stress'],
      ['stressing', 'stress'],
      ['quipped', 'quip'],
    ].map(([form = '', base = '']) => [wordHash(form), baseHash(base)]),
  ),
);

function baseHash(word: string): number {
  return wordHash(word.endsWith('e') && word.length > 3 ? word.slice(0, -1) : word);
}

/**
 * The identity of each word without its inflection: `claims`, `claimed` and `claiming` are one. For
 * words not in lower case it is that of the word.
 */
export function stemsOf({ texts, firstOf, endOf, from, to, word, shape }: TokenTable): Int32Array {
  const stems = word.slice();
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index] ?? '';
    const end = endOf[index] ?? 0;
    for (let i = firstOf[index] ?? 0; i < end; i++) {
      if ((shape[i] ?? 0) >= SHAPE.number) continue;
      const irregular = IRREGULAR.get(word[i] ?? 0);
      if (irregular !== undefined) {
        stems[i] = irregular;
        continue;
      }
      const start = from[i] ?? 0;
      const stop = to[i] ?? 0;
      const cut = endingLength(text, start, stop);
      if (cut > 0) stems[i] = prefixHash(text, start, stop - cut);
    }
  }
  return stems;
}

function endingLength(text: string, from: number, to: number): number {
  const size = to - from;
  const last = text.charCodeAt(to - 1) | 32;
  const second = text.charCodeAt(to - 2) | 32;
  if (last === 115 && size > 3) {
    // s: not of "ss", "us", "is"; "es" goes whole
    if (second === 115 || second === 117 || second === 105) return 0;
    return second === 101 ? 2 : 1;
  }
  if (last === 100 && second === 101 && size > 4) return doubled(text, to - 2) ? 3 : 2;
  if (last === 103 && second === 110 && (text.charCodeAt(to - 3) | 32) === 105 && size > 5) {
    return doubled(text, to - 3) ? 4 : 3;
  }
  return last === 101 && size > 3 ? 1 : 0;
}

/** `admitted`, `quipping`: the consonant doubled before the ending; `ss` and `ll` are the verb's. */
function doubled(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  return last === text.charCodeAt(end - 2) && last !== 115 && last !== 108;
}

function prefixHash(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    if (text.charCodeAt(i) > 127) return wordHash(text.slice(from, to).toLowerCase());
  }
  return asciiHash(text, from, to);
}
