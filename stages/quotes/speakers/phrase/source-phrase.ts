import { nounPhraseRole } from '../../../names/appositions.ts';
import { describeSource, type Description, type SourceWords } from './description.ts';
import {
  isDeterminer,
  isDocumentNoun,
  isGroupNoun,
  isOrganizationNoun,
  isPersonNoun,
  isVerbBeforeNames,
  pronounOf,
  type Pronoun,
} from '../../../names/word-lists.ts';
import { firstSegmentEnd, headRegionEnd } from './phrase-bounds.ts';
import type { PlacedName } from '../../../names/index.ts';
import type { Role } from '../../../names/role.ts';
import type { Token } from '../../../names/token.ts';

/** What the words of a source say about who speaks. */
export type SourcePhrase =
  | { readonly what: 'pronoun'; readonly pronoun: Pronoun }
  | { readonly what: 'name'; readonly name: PlacedName; readonly role: Role | null }
  | { readonly what: 'names'; readonly names: readonly PlacedName[] }
  | Description
  | { readonly what: 'nothing' };

const WORDS: ReadonlySet<string> = new Set(['words', 'wisdom', 'phrase', 'motto', 'maxim']);

const NAMING: ReadonlySet<string> = new Set([
  'himself',
  'herself',
  'themselves',
  'named',
  'called',
  'as',
]);

/** Words of what somebody is called before the name. */
const LONGEST_CALLING = 8;

/** The block of a source, and the names whose tokens lie within the source, in order. */
export interface SourceBlock extends SourceWords {
  readonly block: number;
}

/** Reads the words of a source. */
export function readSource(source: SourceBlock, from: number, to: number): SourcePhrase {
  const { tokens, names, block } = source;
  let start = from;
  let end = to;
  while (start < end && tokens[start]?.kind === 'mark') start += 1;
  while (end > start && tokens[end - 1]?.kind === 'mark') end -= 1;
  if (start === end) return { what: 'nothing' };
  if (end - start === 1 && tokens[start]?.text !== 'US') {
    const pronoun = pronounOf((tokens[start]?.lower ?? '').replace(/[’'](?:s|d|ll|ve|re|m)$/, ''));
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
  // `the wise words of Ann Orr`.
  if (WORDS.has(tokens[headEnd - 1]?.lower ?? '') && tokens[headEnd]?.lower === 'of') {
    const whose = names.find(({ name }) => name.nameFrom > headEnd);
    const isPerson = whose?.entity.kind === 'person' || whose?.entity.kind === 'unknown';
    if (whose !== undefined && isPerson) return { what: 'name', name: whose, role: null };
  }
  const verbal = nameBeforeVerb(tokens, start, headEnd, names);
  if (verbal !== undefined) return { what: 'name', name: verbal, role: null };
  const apposed = names.find(({ name }) => {
    return (
      name.nameFrom >= segmentEnd &&
      isMark(tokens[beforeCalling(tokens, name.titleFrom)]) &&
      tokens[name.titleFrom - 1]?.text !== '(' &&
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
  if (called !== undefined) {
    const role = nounPhraseRole(tokens, block, start, called.name.titleFrom - 1);
    return { what: 'name', name: called, role };
  }
  return describeSource(source, start, segmentEnd, headEnd);
}

/** The token before a name and what stands with it: `, | the Olympic medallist Dawn Irvine`. */
function beforeCalling(tokens: readonly Token[], from: number): number {
  let at = from - 1;
  while (isPersonNoun(tokens[at]?.lower ?? '')) at -= 1;
  if (at === from - 1) return at;
  // `, | second-year chemist Bo Hale`
  while (from - at < LONGEST_CALLING && isCallingWord(tokens, at)) {
    if (isDeterminer(tokens[at]?.lower ?? '')) return at - 1;
    at -= 1;
  }
  return at;
}

function isCallingWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.text === '-') return tokens[at - 1]?.to === token.from;
  return token.kind !== 'mark' && !(token.text === token.lower && isVerbBeforeNames(token.lower));
}

function isMark(token: Token | undefined): boolean {
  return token?.kind === 'mark';
}

/** `Trump’s` alone is Trump himself; a possessive with more after it is not. */
function isOwner({ name }: PlacedName, headEnd: number, segmentEnd: number, end: number): boolean {
  return name.isPossessive && headEnd < Math.max(segmentEnd, end) && headEnd < segmentEnd;
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

/** `Reid caucused`: a finder took a verb along; `Trump supporters` and `the Trump campaign` stay. */
function nameBeforeVerb(
  tokens: readonly Token[],
  start: number,
  headEnd: number,
  names: readonly PlacedName[],
): PlacedName | undefined {
  const [first] = names;
  if (first === undefined || first.name.isPossessive || first.name.titleFrom > start + 1)
    return undefined;
  if (headEnd - first.name.nameTo !== 1 || first.entity.kind !== 'person') return undefined;
  const lower = tokens[headEnd - 1]?.lower ?? '';
  const isNoun =
    isPersonNoun(lower) || isGroupNoun(lower) || isOrganizationNoun(lower) || isDocumentNoun(lower);
  return /^\p{Ll}{3,}$/u.test(lower) && !isNoun && /(?:ed|es|s)$/.test(lower) ? first : undefined;
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
