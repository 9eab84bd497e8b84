import type { Cleaned, Genre } from '../document.ts';
import type { GenreSign } from '../language/genre-rules.ts';
import { quantity } from '../text/quantity.ts';
import type { WhoIsWho } from '../turns/who-is-who.ts';
import type { TokenTable } from '../words/token-table.ts';
import { WordGroups } from '../words/word-groups.ts';
import type { Facts } from './facts.ts';

/** What speaks for a genre, and how much. */
export interface Evidence {
  readonly genre: Genre;
  readonly points: number;
  readonly says: string;
}

/** Shares and counts, set on documents of each kind. */
const FEWEST_TURNS = 3;
const FEWEST_ANSWERS = 2;
const TURN_SHARE = 0.2;
const IN_TURNS = 0.5;
const ASKING_SHARE = 0.5;
const MOST_INTERVIEWED = 4;
const FEWEST_SECTIONS = 3;
const SPEECH_FIRST_PERSON = 0.045;
const ADDRESSED_FIRST_PERSON = 0.03;
const SPEECH_QUOTED = 0.1;
const FEWEST_SPEECH_WORDS = 150;
const POST_OWN_PERSON = 0.025;
const FICTION_THIRD_PERSON = 0.045;
const FICTION_NUMBERS = 0.004;
const FEWEST_FICTION_WORDS = 400;
/** Stories are told in the past: so many times as often as a match report or a review. */
const FICTION_PAST = 2;
const NEWS_SAID = 3;
const MUCH_SAID = 6;
const FEWEST_MAIL_FIELDS = 2;
const MAIL_FIELD = /^(?:From|To|Cc|Subject|Sent|Message-I[Dd]):/;

/** What the form of a document speaks for, whatever its words. */
export function formEvidence(document: Cleaned, facts: Facts, who: WhoIsWho): Evidence[] {
  const { metadata, removed, text } = document;
  const found: Evidence[] = [];
  const add = (genre: Genre, points: number, says: string): void => {
    found.push({ genre, points, says });
  };
  // Releases have a dateline and a date as news do; what calls itself a release is one.
  for (const genre of ['news', 'press release'] as const) {
    if (metadata.dateline !== null) add(genre, 5, 'a dateline');
    if (metadata.published !== null) add(genre, 1.5, 'a date of publication');
  }
  if (metadata.publisher !== null) add('news', 2.5, 'a publisher');
  if (metadata.byline !== null) add('news', 2.5, 'a byline');
  if (facts.said >= NEWS_SAID)
    add('news', facts.said >= MUCH_SAID ? 2.5 : 1.5, 'tells what people said');
  if (facts.sections >= FEWEST_SECTIONS) add('report', 2.5, quantity(facts.sections, 'section'));
  if (facts.codeBlocks > 0) add('docs', Math.min(3, 1 + facts.codeBlocks), 'code');
  if (who.attendanceLines > 0) add('minutes', 3, 'says who was there');
  const fields = removed.filter(({ start }) =>
    MAIL_FIELD.test(text.slice(start, start + 12)),
  ).length;
  if (fields >= FEWEST_MAIL_FIELDS) add('mail', 8, 'the head of a mail');
  return [...found, ...turnEvidence(facts), ...voiceEvidence(facts)];
}

function turnEvidence(facts: Facts): Evidence[] {
  const { turns, formal, turnShare, inTurns, speakers, asking } = facts;
  if (turns < FEWEST_TURNS && formal > 0 && inTurns >= IN_TURNS)
    return [
      {
        genre: 'hearing',
        points: 6,
        says: `${quantity(formal, 'turn')} under a title, as in a record`,
      },
    ];
  const fewest = speakers === 1 ? FEWEST_ANSWERS : FEWEST_TURNS;
  if (turns < fewest || (turnShare < TURN_SHARE && inTurns < IN_TURNS)) return [];
  const says = `${quantity(turns, 'turn')} of ${quantity(speakers, 'speaker')}`;
  const found: Evidence[] = [
    { genre: 'transcript', points: 8, says },
    { genre: 'hearing', points: 6, says },
    { genre: 'minutes', points: 4, says },
    { genre: 'interview', points: 5, says },
  ];
  if (formal * 2 >= turns)
    found.push({ genre: 'hearing', points: 3, says: 'speakers go by their titles' });
  if (asking >= ASKING_SHARE && formal * 2 < turns && speakers <= MOST_INTERVIEWED)
    found.push({ genre: 'interview', points: 4, says: 'one asks, another answers' });
  if (speakers === 1)
    found.push({ genre: 'interview', points: 4, says: 'questions that one answers' });
  return found;
}

/** Who speaks in the text: `I`, `you`, `she`. */
function voiceEvidence(facts: Facts): Evidence[] {
  const { words, firstPerson, ownPerson, thirdPerson, numbers, quoted, past } = facts;
  const found: Evidence[] = [];
  if (
    words >= FEWEST_SPEECH_WORDS &&
    firstPerson >= SPEECH_FIRST_PERSON &&
    quoted < SPEECH_QUOTED
  ) {
    found.push({ genre: 'speech', points: 3, says: 'in the first person, and hardly quotes' });
  } else if (firstPerson >= ADDRESSED_FIRST_PERSON) {
    found.push({ genre: 'speech', points: 2, says: 'in the first person' });
  }
  if (ownPerson >= POST_OWN_PERSON)
    found.push({ genre: 'post', points: 3.5, says: 'says “I” often' });
  const isTold = words >= FEWEST_FICTION_WORDS && thirdPerson >= FICTION_THIRD_PERSON;
  if (isTold && numbers < FICTION_NUMBERS && past > FICTION_PAST)
    found.push({
      genre: 'fiction',
      points: 3,
      says: 'told of he and she, in the past, almost without numbers',
    });
  return found;
}

/** UTF-16 code units and blocks. */
const LONGEST_PROSE = 12_000;
const HEAD_BLOCKS = 10;
const TAIL_BLOCKS = 6;
const LONGEST_LINE = 500;
const FEWEST_TITLES_SHARE = 0.3;

/** Makes the function that says what the words of a document speak for. */
export function createSignReader(signs: readonly GenreSign[]) {
  const withWords = signs.filter(({ words }) => words !== undefined);
  const groups = new WordGroups(withWords.map(({ words = [] }) => words));
  const bitOf = new Map(withWords.map((sign, index) => [sign, 1 << index]));
  return function signEvidence(document: Cleaned, words: TokenTable): Evidence[] {
    const places = placesOf(document);
    const inProse = groups.among(words, words.firstOf[0] ?? 0, proseEnd(document, words));
    const headings = document.blocks.filter(({ kind }) => kind === 'heading');
    return signs.flatMap((sign) => {
      const { genre, points, where, pattern, says, atLeast = 1 } = sign;
      if (where !== 'headings') {
        const bit = bitOf.get(sign);
        const mayMatch = bit === undefined || (inProse & bit) !== 0;
        return mayMatch && pattern.test(places[where]) ? [{ genre, points, says }] : [];
      }
      const matching = headings.filter(({ text }) => pattern.test(text)).length;
      const isEnough = matching >= atLeast && matching >= headings.length * FEWEST_TITLES_SHARE;
      return isEnough ? [{ genre, points, says }] : [];
    });
  };
}

/** The place past the last token of what is read as prose, or further on. */
function proseEnd({ blocks }: Cleaned, { endOf }: TokenTable): number {
  let letters = 0;
  let end = 0;
  for (const [index, { text }] of blocks.entries()) {
    if (letters > LONGEST_PROSE) break;
    letters += Math.min(text.length, LONGEST_LINE) + 1;
    end = endOf[index] ?? end;
  }
  return end;
}

/** The texts in which signs are looked for. */
function placesOf({
  blocks,
  metadata,
  frontMatter,
  removed,
  text,
}: Cleaned): Readonly<Record<Exclude<GenreSign['where'], 'headings'>, string>> {
  const lines = (from: number, to?: number): string =>
    blocks
      .slice(from, to)
      .map((block) => block.text.slice(0, LONGEST_LINE))
      .join('\n');
  const firstHeading = blocks.find(({ kind }) => kind === 'heading')?.text ?? '';
  const takenOut = removed
    .slice(0, HEAD_BLOCKS)
    .map(({ start, end }) => text.slice(start, Math.min(end, start + LONGEST_LINE)))
    .join('\n');
  const keys = Object.entries(frontMatter)
    .map(([key, value]) => {
      const written = Array.isArray(value) ? value.join(', ') : value;
      return typeof written === 'string' ? `${key}=${written.slice(0, LONGEST_LINE)}` : key;
    })
    .join('\n');
  return {
    title: `${metadata.title ?? ''}\n${firstHeading}`,
    head: `${metadata.title ?? ''}\n${keys}\n${takenOut}\n${lines(0, HEAD_BLOCKS)}`,
    tail: lines(Math.max(0, blocks.length - TAIL_BLOCKS)),
    keys,
    prose: lines(0).slice(0, LONGEST_PROSE),
  };
}
