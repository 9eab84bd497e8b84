import type { Cleaned, Turn } from '../document.ts';
import type { ScoreRules } from '../language/language.ts';
import { DIGIT, kindOf } from '../words/characters.ts';

/** What is counted of a document to tell what it is. Shares are of words, 0 to 1. */
export interface Facts {
  readonly words: number;
  /** Of forms of `I`, `we` and `you`; of those of `I` alone; of `he` and `she`; of numbers. */
  readonly firstPerson: number;
  readonly ownPerson: number;
  readonly thirdPerson: number;
  readonly numbers: number;
  /** Of the letters, those between quotation marks. */
  readonly quoted: number;
  /** How often a verb of stories is in the past, for each in the present. */
  readonly past: number;
  /** How often somebody said something, for a thousand words. */
  readonly said: number;
  /** Headings with prose below them. */
  readonly sections: number;
  readonly codeBlocks: number;
  readonly turns: number;
  /** … of them, those whose labels have titles: `MR. KESSLER`. */
  readonly formal: number;
  readonly speakers: number;
  /** Of the blocks, those with a turn's first words. */
  readonly turnShare: number;
  /** Of the letters, those in turns. */
  readonly inTurns: number;
  /** Of the turns of the one who asks most, those that end with a question. */
  readonly asking: number;
}

/** UTF-16 code units that are counted: enough to tell. */
const LONGEST_SAMPLE = 24_000;
const QUOTED = /“[^“”]{1,1000}”|"[^"]{1,1000}"/g;
const SAID = /\b(?:said|says|told|added)\b/g;
/** Fewer tell nothing. */
const FEWEST_SAID = 2;
/** Who interviews has so many of the turns. */
const ASKER_SHARE = 0.2;
const ENDS_ASKING = /\?["”’)\]]*\s*$/;
const TAIL = 8;
const FORMAL =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Hon|HON|MR|MRS|MS|MADAM|Madam|CHAIR|The|THE|Senator|SENATOR|Chair)\b/;

export function factsOf(
  { blocks, tree }: Cleaned,
  turns: readonly Turn[],
  { firstPerson, thirdPerson, tenses }: Pick<ScoreRules, 'firstPerson' | 'thirdPerson' | 'tenses'>,
  own: RegExp,
): Facts {
  const sample = sampleOf(blocks);
  const { words, first, third, numbers } = countWords(sample, firstPerson, thirdPerson);
  const of = (part: number): number => part / Math.max(1, words);
  const said = count(sample, SAID);
  const quoted = (sample.match(QUOTED) ?? []).reduce((sum, { length }) => sum + length, 0);
  return {
    words,
    firstPerson: of(first),
    ownPerson: of(count(sample, own)),
    thirdPerson: of(third),
    numbers: of(numbers),
    quoted: quoted / Math.max(1, sample.length),
    past: count(sample, tenses.past) / Math.max(1, count(sample, tenses.present)),
    said: said < FEWEST_SAID ? 0 : of(said) * 1000,
    sections: sectionsOf(blocks),
    codeBlocks: tree.children.filter(({ type }) => type === 'code').length,
    ...turnFacts(
      blocks,
      turns.filter(({ by }) => by !== 'mail head'),
    ),
  };
}

/** No form of a pronoun is longer, in UTF-16 code units. */
const LONGEST_PRONOUN = 12;
/** `'`, `-`, `.` and `’`: part of a word that has begun. */
const INNER_MARKS: ReadonlySet<number> = new Set([39, 45, 46, 0x2019]);

/** Counts words by kind, in one pass. */
function countWords(
  text: string,
  firstPerson: ReadonlySet<string>,
  thirdPerson: ReadonlySet<string>,
): { words: number; first: number; third: number; numbers: number } {
  const counts = { words: 0, first: 0, third: 0, numbers: 0 };
  const initials = initialsOf([...firstPerson, ...thirdPerson]);
  for (let at = 0; at < text.length;) {
    const kind = kindOf(text.charCodeAt(at));
    const from = at;
    at += 1;
    if (kind > DIGIT) continue;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (kindOf(code) > DIGIT && !INNER_MARKS.has(code)) break;
    }
    counts.words += 1;
    if (kind === DIGIT) counts.numbers += 1;
    else if (at - from <= LONGEST_PRONOUN && initials[text.charCodeAt(from)] !== 0) {
      const word = text.slice(from, at).toLowerCase().replace('’', "'");
      if (firstPerson.has(word)) counts.first += 1;
      else if (thirdPerson.has(word)) counts.third += 1;
    }
  }
  return counts;
}

/** By code unit, whether a word may begin with it; undefined for those that are not of ASCII. */
function initialsOf(words: readonly string[]): Uint8Array {
  const initials = new Uint8Array(128);
  for (const word of words) {
    for (const letter of [word.charAt(0), word.charAt(0).toUpperCase()]) {
      initials[letter.charCodeAt(0)] = 1;
    }
  }
  return initials;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function sampleOf(blocks: Cleaned['blocks']): string {
  let sample = '';
  for (const { kind, text } of blocks) {
    if (sample.length >= LONGEST_SAMPLE) break;
    if (kind !== 'heading') sample += `${text.slice(0, LONGEST_SAMPLE)}\n`;
  }
  return sample;
}

function sectionsOf(blocks: Cleaned['blocks']): number {
  return blocks.filter(({ kind }, index) => {
    const next = blocks[index + 1];
    return kind === 'heading' && next !== undefined && next.kind !== 'heading';
  }).length;
}

function turnFacts(
  blocks: Cleaned['blocks'],
  turns: readonly Turn[],
): Pick<Facts, 'turns' | 'formal' | 'speakers' | 'turnShare' | 'inTurns' | 'asking'> {
  const asked = new Map<string, { all: number; asking: number }>();
  let letters = 0;
  let formal = 0;
  for (const { block, end, key, label } of turns) {
    const name = label === null ? '' : (blocks[block]?.text.slice(label.from, label.to) ?? '');
    if (FORMAL.test(name)) formal += 1;
    const counts = asked.get(key) ?? { all: 0, asking: 0 };
    counts.all += 1;
    if (ENDS_ASKING.test(blocks[end - 1]?.text.slice(-TAIL) ?? '')) counts.asking += 1;
    asked.set(key, counts);
    for (let index = block; index < end; index += 1) letters += blocks[index]?.text.length ?? 0;
  }
  const all = blocks.reduce((sum, { text }) => sum + text.length, 0);
  return {
    turns: turns.length,
    formal,
    speakers: asked.size,
    turnShare: turns.length / Math.max(1, blocks.length),
    inTurns: letters / Math.max(1, all),
    asking: Math.max(
      0,
      ...[...asked.values()]
        .filter(
          ({ all: own }) => own >= Math.max(2, asked.size > 2 ? 3 : 0, turns.length * ASKER_SHARE),
        )
        .map((each) => each.asking / each.all),
    ),
  };
}
