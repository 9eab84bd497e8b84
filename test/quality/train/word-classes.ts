/**
 * Makes `stages/language/en/quotes/word-classes.table.json` from the lexicon that `natural` ships for
 * its Brill tagger: `npm run train -- word-classes`. Words whose ending tells their classes are
 * left out, the table of endings stands for them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const LEXICON = 'natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json';
const TABLE = 'stages/language/en/quotes/word-classes.table.json';
const LETTER_OF_TAG: Readonly<Record<string, string>> = {
  NN: 'N',
  NNS: 'S',
  VB: 'B',
  VBP: 'B',
  VBZ: 'Z',
  VBD: 'D',
  VBN: 'V',
  VBG: 'G',
  JJ: 'J',
  JJR: 'J',
  JJS: 'J',
  RB: 'R',
  RBR: 'R',
};
const MOST_CLASSES = 3;
const LEAST_WORDS = 25;
const LEAST_SHARE = 0.5;
const LONGEST_ENDING = 4;

/** Writes the table; returns how many words it names. */
export function trainWordClasses(): number {
  const path = createRequire(import.meta.url).resolve(LEXICON);
  const lexicon: Record<string, readonly string[]> = JSON.parse(readFileSync(path, 'utf8'));
  const classes = new Map<string, string>();
  for (const [word, tags] of Object.entries(lexicon)) {
    if (!/^[a-z][a-z'-]+$/.test(word)) continue;
    const letters = new Set(tags.map((tag) => LETTER_OF_TAG[tag]).filter((letter) => letter));
    if (letters.size > 0) classes.set(word, [...letters].slice(0, MOST_CLASSES).join(''));
  }
  const endings = endingsOf(classes);
  const words = new Map<string, string[]>();
  for (const [word, letters] of [...classes].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (guess(endings, word) !== letters) words.set(letters, [...(words.get(letters) ?? []), word]);
  }
  const table = {
    origin: 'The Brill lexicon of natural (MIT), folded to open classes by test/quality/train.',
    endings: Object.fromEntries([...endings].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    words: Object.fromEntries(
      [...words].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([k, list]) => [k, list.join(' ')]),
    ),
  };
  writeFileSync(TABLE, `${JSON.stringify(table, null, 1)}\n`);
  return [...words.values()].reduce((sum, list) => sum + list.length, 0);
}

function endingsOf(classes: ReadonlyMap<string, string>): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [word, letters] of classes) {
    for (let length = 1; length <= Math.min(LONGEST_ENDING, word.length - 1); length++) {
      const ending = word.slice(-length);
      const count = counts.get(ending) ?? new Map<string, number>();
      counts.set(ending, count.set(letters, (count.get(letters) ?? 0) + 1));
    }
  }
  const endings = new Map<string, string>();
  for (const [ending, count] of [...counts].toSorted(([a], [b]) => a.length - b.length)) {
    const total = [...count.values()].reduce((sum, n) => sum + n, 0);
    const [best] = [...count].toSorted((a, b) => b[1] - a[1]);
    if (best === undefined || total < LEAST_WORDS || best[1] / total < LEAST_SHARE) continue;
    if (guess(endings, ending) !== best[0]) endings.set(ending, best[0]);
  }
  return endings;
}

function guess(endings: ReadonlyMap<string, string>, word: string): string | undefined {
  for (let length = Math.min(LONGEST_ENDING, word.length); length > 0; length--) {
    const letters = endings.get(word.slice(-length));
    if (letters !== undefined) return letters;
  }
  return undefined;
}
