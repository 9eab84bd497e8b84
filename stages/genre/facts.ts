import type { Cleaned, Turn } from '../document.ts';
import type { VoiceRules } from '../language/genre-rules.ts';
import type { ScoreRules } from '../language/language.ts';
import { SHAPE } from '../words/shape.ts';
import type { TokenTable } from '../words/token-table.ts';
import { WordGroups } from '../words/word-groups.ts';

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
/** Fewer tell nothing. */
const FEWEST_SAID = 2;
/** Who interviews has so many of the turns. */
const ASKER_SHARE = 0.2;
const ENDS_ASKING = /\?["”’)\]]*\s*$/;
const TAIL = 8;
const FORMAL =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Hon|HON|MR|MRS|MS|MADAM|Madam|CHAIR|The|THE|Senator|SENATOR|Chair)\b/;

/** The bits of the words that are counted. */
const FIRST = 1;
const OWN = 2;
const THIRD = 4;
const PAST = 8;
const PRESENT = 16;
const TELLS = 32;

/** The words that facts are counted by, of a language. */
export function countedWords(
  { firstPerson, thirdPerson }: Pick<ScoreRules, 'firstPerson' | 'thirdPerson'>,
  { ownPerson, past, present, said }: VoiceRules,
): WordGroups {
  return new WordGroups([firstPerson, ownPerson, thirdPerson, past, present, said]);
}

export function factsOf(
  { blocks, tree }: Cleaned,
  words: TokenTable,
  turns: readonly Turn[],
  counted: WordGroups,
): Facts {
  const sampled = sampledBlocks(blocks);
  const counts = countWords(words, sampled, counted);
  const of = (part: number): number => part / Math.max(1, counts.words);
  let letters = 0;
  let quoted = 0;
  for (const index of sampled) {
    const { text = '' } = blocks[index] ?? {};
    const sample = text.slice(0, LONGEST_SAMPLE);
    letters += sample.length + 1;
    for (const [found] of sample.matchAll(QUOTED)) quoted += found.length;
  }
  return {
    words: counts.words,
    firstPerson: of(counts.first),
    ownPerson: of(counts.own),
    thirdPerson: of(counts.third),
    numbers: of(counts.numbers),
    quoted: quoted / Math.max(1, letters),
    past: counts.past / Math.max(1, counts.present),
    said: counts.said < FEWEST_SAID ? 0 : of(counts.said) * 1000,
    sections: sectionsOf(blocks),
    codeBlocks: tree.children.filter(({ type }) => type === 'code').length,
    ...turnFacts(
      blocks,
      turns.filter(({ by }) => by !== 'mail head'),
    ),
  };
}

/** Counts words by kind, in one pass over the tokens of some blocks. */
function countWords(
  { firstOf, endOf, word, shape }: TokenTable,
  blocks: readonly number[],
  counted: WordGroups,
) {
  const counts = { words: 0, numbers: 0, first: 0, own: 0, third: 0, past: 0, present: 0, said: 0 };
  for (const block of blocks) {
    const end = endOf[block] ?? 0;
    for (let i = firstOf[block] ?? 0; i < end; i++) {
      const kind = shape[i] ?? SHAPE.mark;
      if (kind === SHAPE.mark) continue;
      counts.words += 1;
      if (kind === SHAPE.number) counts.numbers += 1;
      const groups = counted.of(word[i] ?? 0);
      if (groups === 0) continue;
      if ((groups & FIRST) !== 0) counts.first += 1;
      if ((groups & OWN) !== 0) counts.own += 1;
      if ((groups & THIRD) !== 0) counts.third += 1;
      if ((groups & PAST) !== 0) counts.past += 1;
      if ((groups & PRESENT) !== 0) counts.present += 1;
      if ((groups & TELLS) !== 0) counts.said += 1;
    }
  }
  return counts;
}

/** The first blocks of prose, so many that they tell. */
function sampledBlocks(blocks: Cleaned['blocks']): number[] {
  const sampled: number[] = [];
  let letters = 0;
  for (const [index, { kind, text }] of blocks.entries()) {
    if (letters >= LONGEST_SAMPLE) break;
    if (kind === 'heading') continue;
    sampled.push(index);
    letters += text.length + 1;
  }
  return sampled;
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
