import { scriptLanguageOf } from './by-script.ts';
import { LANGUAGES, ofWord } from './stop-words.ts';
import type { LanguageName } from './language.ts';

/**
 * What nearly every English text has many of in its first lines, and no other language: told by one
 * pattern, since nearly every document is English.
 */
const PLAINLY_ENGLISH = / (?:the|and|that|with) /g;
const PLAIN_LENGTH = 1024;
const PLAIN_COUNT = 8;

/** `Trump’s`, `l’été`: what an apostrophe cuts off is a single letter as a rule, which tells nothing. */
const WORD = /[\p{L}\p{M}]{2,}/gu;
/** Fewer of its words tell nothing: a list of names, a foreign title in an English line. */
const FEWEST_HITS = 3;
/** Of all words; of running text about every third one is among the most frequent of its language. */
const FEWEST_SHARE = 0.15;
/** So many times those of English. */
const MARGIN = 1.5;

/**
 * The language of a text by its script or, in Latin letters, by the most frequent words of each
 * language; null for English, and for what is in none of the languages known.
 */
export function detectLanguage(sample: string): LanguageName | null {
  const plain = sample.slice(0, PLAIN_LENGTH).match(PLAINLY_ENGLISH)?.length ?? 0;
  if (plain >= PLAIN_COUNT) return null;
  const byScript = scriptLanguageOf(sample);
  return byScript ?? latinLanguageOf(sample);
}

function latinLanguageOf(sample: string): LanguageName | null {
  const hits = new Map<string, number>();
  const [first = '', ...others] = sample.normalize('NFC').match(WORD) ?? [];
  // With a capital they are mostly parts of names: `Van der Berg met De la Cruz in Los Angeles`.
  const words = [first.toLowerCase(), ...others];
  for (const word of words) {
    for (const code of ofWord(word)) hits.set(code, (hits.get(code) ?? 0) + 1);
  }
  const english = hits.get('en') ?? 0;
  let best: LanguageName | null = null;
  // More than this English itself never has.
  let most = Math.max(FEWEST_HITS - 1, words.length * FEWEST_SHARE, english * MARGIN);
  for (const { code, name } of LANGUAGES) {
    const count = hits.get(code) ?? 0;
    if (count <= most) continue;
    best = { code, name };
    most = count;
  }
  return best;
}
