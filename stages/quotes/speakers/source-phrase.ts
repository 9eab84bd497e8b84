import type { SpeakerKind } from '../../document.ts';
import type { Token } from '../tokens.ts';
import {
  isDocumentNoun,
  isFunctionWord,
  isGroupNoun,
  isIndefinite,
  isOrganizationNoun,
  isPersonNoun,
  isPlaceWord,
  isPluralDeterminer,
  isPreposition,
  isTitle,
  roleNoun,
} from './lexicon.ts';
import { bare } from './names.ts';
import type { PlacedName } from './reading.ts';
import { nounPhraseRole } from './apposition.ts';
import type { Role } from './roles.ts';

export type Pronoun = 'he' | 'she' | 'they' | 'it' | 'who' | 'i' | 'we' | 'that';

/** What the words of a source say about who speaks. */
export type SourcePhrase =
  | { readonly what: 'pronoun'; readonly pronoun: Pronoun }
  | { readonly what: 'name'; readonly name: PlacedName; readonly role: Role | null }
  | { readonly what: 'names'; readonly names: readonly PlacedName[] }
  | Description
  | { readonly what: 'nothing' };

export interface Description {
  readonly what: 'description';
  /** Token indices, half-open, of the phrase without relative clauses and edge marks. */
  readonly from: number;
  readonly to: number;
  /** The head noun: lower case, singular role nouns unabbreviated. */
  readonly head: string;
  /** The nouns for a person in it, the head among them: `senator`, `candidate`. */
  readonly nouns: readonly string[];
  readonly kind: Exclude<SpeakerKind, 'person'>;
  readonly isDefinite: boolean;
  readonly possessor: PlacedName | null;
  /** `his wife`, `its president`. */
  readonly hasOwner: boolean;
}

const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map([
  ['he', 'he'],
  ['him', 'he'],
  ['his', 'he'],
  ['himself', 'he'],
  ['she', 'she'],
  ['her', 'she'],
  ['hers', 'she'],
  ['herself', 'she'],
  ['they', 'they'],
  ['them', 'they'],
  ['their', 'they'],
  ['it', 'it'],
  ['its', 'it'],
  ['who', 'who'],
  ['which', 'that'],
  ['that', 'that'],
  ['i', 'i'],
  ['me', 'i'],
  ['my', 'i'],
  ['we', 'we'],
  ['us', 'we'],
  ['our', 'we'],
]);
/** Words other than prepositions that end the head of a source. */
const BOUNDARIES: ReadonlySet<string> = new Set([
  'who',
  'who’s',
  'which',
  'whose',
  'that',
  'as',
  'close',
  'familiar',
  'calling',
  'named',
  'called',
  'identified',
  'backing',
  'supporting',
  'representing',
  'briefed',
  'involved',
  'speaking',
  'attending',
]);
/** `about four in 10 voters`, `nearly half of them`. */
const COUNTS: ReadonlySet<string> = new Set([
  'about',
  'nearly',
  'roughly',
  'almost',
  'more',
  'most',
  'half',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'third',
  'thirds',
  'quarter',
  'quarters',
  'percent',
  'dozens',
  'hundreds',
  'thousands',
  'millions',
]);
const NAMING: ReadonlySet<string> = new Set([
  'himself',
  'herself',
  'themselves',
  'named',
  'called',
  'as',
]);
const AFTERTHOUGHTS: ReadonlySet<string> = new Set([
  'himself',
  'herself',
  'itself',
  'themselves',
  'also',
  'alone',
  'both',
]);
/**
 * Reads the words of a source.
 * @param names the names whose tokens lie within the range, in order
 */
export function readSource(
  tokens: readonly Token[],
  from: number,
  to: number,
  names: readonly PlacedName[],
  block: number,
): SourcePhrase {
  let start = from;
  let end = to;
  while (start < end && tokens[start]?.kind === 'mark') start += 1;
  while (end > start && tokens[end - 1]?.kind === 'mark') end -= 1;
  if (start === end) return { what: 'nothing' };
  if (end - start === 1) {
    const pronoun = PRONOUNS.get(
      (tokens[start]?.lower ?? '').replace(/[’'](?:s|d|ll|ve|re|m)$/, ''),
    );
    if (pronoun !== undefined) return { what: 'pronoun', pronoun };
  }
  const segmentEnd = firstSegmentEnd(tokens, start, end, names);
  const headEnd = headRegionEnd(tokens, start, segmentEnd, names);
  const several = coordinated(tokens, start, headEnd, names);
  if (several !== null) return { what: 'names', names: several };
  const atHead = nameEndingAt(tokens, headEnd, names);
  if (atHead !== undefined && !isOwner(atHead, headEnd, segmentEnd, end)) {
    return { what: 'name', name: atHead, role: null };
  }
  const apposed = names.find(({ name }) => {
    return (
      name.nameFrom >= segmentEnd &&
      isMark(tokens[name.titleFrom - 1]) &&
      (name.nameTo >= end || isMark(tokens[name.nameTo]))
    );
  });
  if (
    apposed !== undefined &&
    apposed.entity.kind !== 'organization' &&
    apposed.entity.kind !== 'place'
  ) {
    return { what: 'name', name: apposed, role: nounPhraseRole(tokens, block, start, segmentEnd) };
  }
  const called = names.find(({ name }) => NAMING.has(tokens[name.titleFrom - 1]?.lower ?? ''));
  if (called !== undefined) return { what: 'name', name: called, role: null };
  return describe(tokens, start, segmentEnd, headEnd, names);
}

function isMark(token: Token | undefined): boolean {
  return token?.kind === 'mark';
}

/** `Trump’s` alone is Trump himself; a possessive with more after it is not. */
function isOwner({ name }: PlacedName, headEnd: number, segmentEnd: number, end: number): boolean {
  return name.isPossessive && headEnd < Math.max(segmentEnd, end) && headEnd < segmentEnd;
}

/** The end of the words before the first comma, dash, bracket or relative clause. */
function firstSegmentEnd(
  tokens: readonly Token[],
  start: number,
  end: number,
  names: readonly PlacedName[],
): number {
  for (let i = start; i < end; i += 1) {
    const inside = names.find(({ name }) => i >= name.nameFrom && i < name.nameTo);
    if (inside !== undefined) {
      i = inside.name.nameTo - 1;
      continue;
    }
    const token = tokens[i];
    if (token === undefined) return i;
    if (token.kind === 'mark' && !isInnerMark(tokens, i)) return Math.max(i, start + 1);
  }
  return end;
}

/** Marks that a phrase goes on after: `46-year-old`, `A&E`, `Worcester, Massachusetts`. */
function isInnerMark(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined) return false;
  if (/^(?:[’'&/.$%#@“”"]|``|'')/.test(token.text)) return true;
  if (token.text === '-') return tokens[at - 1]?.to === token.from && next.from === token.to;
  const before = tokens[at - 1]?.text ?? '';
  return (
    token.text === ',' &&
    isPlaceWord(next.lower) &&
    /^\p{Lu}/u.test(next.text) &&
    /^\p{Lu}/u.test(before)
  );
}

/** The end of the words before the first preposition, names apart. */
function headRegionEnd(
  tokens: readonly Token[],
  start: number,
  end: number,
  names: readonly PlacedName[],
): number {
  let headEnd = end;
  for (let i = start; i < end; i += 1) {
    const inside = names.find(({ name }) => i >= name.titleFrom && i < name.nameTo);
    if (inside !== undefined) {
      i = inside.name.nameTo - 1;
      continue;
    }
    const lower = tokens[i]?.lower ?? '';
    if (
      i > start &&
      (isPreposition(lower) || BOUNDARIES.has(lower)) &&
      !isOfficePart(tokens, i, names, end)
    ) {
      headEnd = i;
      break;
    }
  }
  while (headEnd > start + 1 && AFTERTHOUGHTS.has(tokens[headEnd - 1]?.lower ?? '')) headEnd -= 1;
  return headEnd;
}

/** `director of communications Jane Doe`: a preposition within a title that a name closes. */
function isOfficePart(
  tokens: readonly Token[],
  at: number,
  names: readonly PlacedName[],
  end: number,
): boolean {
  if (tokens[at]?.lower !== 'of') return false;
  const name = names.find(
    ({ name: { nameFrom, titleFrom } }) => nameFrom > at && titleFrom === nameFrom,
  );
  if (name === undefined || name.name.nameTo !== end || name.entity.kind !== 'person') return false;
  const between = tokens.slice(at + 1, name.name.nameFrom);
  return (
    between.length > 0 &&
    between.length < 4 &&
    between.every(({ lower, kind }) => kind === 'word' && !isFunctionWord(lower))
  );
}

function nameEndingAt(
  tokens: readonly Token[],
  end: number,
  names: readonly PlacedName[],
): PlacedName | undefined {
  return names.find(({ name }) => {
    // `Several senior Democrats` is a group, nobody called Democrats.
    const [word = ''] = name.words;
    if (name.words.length === 1 && isGroupNoun(word.toLowerCase()) && !name.isHonorific) {
      return false;
    }
    return name.nameTo === end || (name.nameTo < end && onlyMarks(tokens, name.nameTo, end));
  });
}

function onlyMarks(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (tokens[i]?.kind !== 'mark') return false;
  return true;
}

/** `Trump and Sanders`, `experts David Albright and Serena Kelleher`. */
function coordinated(
  tokens: readonly Token[],
  start: number,
  headEnd: number,
  names: readonly PlacedName[],
): PlacedName[] | null {
  const inside = names.filter(
    ({ name }) => name.nameFrom >= start && name.nameTo <= headEnd && !name.isPossessive,
  );
  const second = inside.findIndex(({ name }, i) => {
    return (
      i > 0 &&
      tokens[name.titleFrom - 1]?.lower === 'and' &&
      inside[i - 1]?.name.nameTo === name.titleFrom - 1
    );
  });
  if (second < 1 || inside[second]?.name.nameTo !== headEnd) return null;
  return inside.slice(second - 1, second + 1);
}

function describe(
  tokens: readonly Token[],
  start: number,
  segmentEnd: number,
  headEnd: number,
  names: readonly PlacedName[],
): SourcePhrase {
  let headAt = headEnd - 1;
  while (headAt > start && tokens[headAt]?.kind !== 'word') headAt -= 1;
  const first = tokens[start]?.lower ?? '';
  const head = bare(tokens[headAt]?.lower ?? '');
  const possessor = names.find(({ name }) => name.isPossessive && name.nameTo <= headAt) ?? null;
  const isOneOf = first === 'one' && tokens[start + 1]?.lower === 'of';
  return {
    what: 'description',
    from: start,
    to: segmentEnd,
    head: isTitle(head) || isPersonNoun(head) ? roleNoun(head) : head,
    nouns: nounsOf(tokens, start, headEnd),
    kind: isOneOf ? 'anonymous' : kindOfNoun(head, first, tokens[start]?.kind === 'number'),
    isDefinite: !isIndefinite(first) && !isPluralDeterminer(first) && first !== '',
    possessor,
    hasOwner: /^(?:his|her|its|their|our|my)$/.test(first),
  };
}

function nounsOf(tokens: readonly Token[], from: number, to: number): string[] {
  return tokens
    .slice(from, to)
    .filter(({ lower }) => isPersonNoun(lower) || isTitle(lower))
    .map(({ lower }) => roleNoun(lower));
}

function kindOfNoun(head: string, first: string, isCounted: boolean): Description['kind'] {
  if (isPluralDeterminer(first) && !isDocumentNoun(head)) return 'group';
  if (isDocumentNoun(head)) return 'document';
  if (isGroupNoun(head) || isCounted || COUNTS.has(head) || COUNTS.has(first)) return 'group';
  if (isPersonNoun(head)) return 'anonymous';
  if (isOrganizationNoun(head)) return 'organization';
  if (/[^s]s$/.test(head)) return 'group';
  return 'anonymous';
}
