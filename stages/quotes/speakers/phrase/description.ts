import type { SpeakerKind } from '../../../document.ts';
import {
  isCountWord,
  isDocumentNoun,
  isGroupNoun,
  isIndefinite,
  isOrganizationNoun,
  isPersonNoun,
  isPluralDeterminer,
  isTitle,
  roleNoun,
} from '../../../names/word-lists.ts';
import type { PlacedName } from '../../../names/index.ts';
import { type Token, bareWord, isPossessiveForm, possessiveLength } from '../../../names/token.ts';

/** A source in words other than a name: `the official`, `his campaign`, `two fishermen`. */
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

/** The tokens of a block and the names in a source that stands in it. */
export interface SourceWords {
  readonly tokens: readonly Token[];
  readonly names: readonly PlacedName[];
}

/** Reads a source that names nobody at its head. */
export function describeSource(
  { tokens, names }: SourceWords,
  start: number,
  segmentEnd: number,
  headEnd: number,
): Description {
  let headAt = headEnd - 1;
  while (headAt > start && tokens[headAt]?.kind !== 'word') headAt -= 1;
  const first = tokens[start]?.lower ?? '';
  const head = bareWord(tokens[headAt]?.lower ?? '');
  const possessor = names.find(({ name }) => name.isPossessive && name.nameTo <= headAt) ?? null;
  const isOneOf = first === 'one' && tokens[start + 1]?.lower === 'of';
  return {
    what: 'description',
    from: start,
    to: segmentEnd,
    head: isTitle(head) || isPersonNoun(head) ? roleNoun(head) : head,
    // Of `the candidate’s doctor` only the doctor.
    nouns: nounsOf(tokens, ownerEnd(tokens, start, headAt), headEnd),
    kind: isOneOf ? 'anonymous' : kindOfNoun(head, first, tokens[start]?.kind === 'number'),
    isDefinite: !isIndefinite(first) && !isPluralDeterminer(first) && first !== '',
    possessor,
    hasOwner:
      /^(?:his|her|its|their|our|my)$/.test(first) ||
      tokens
        .slice(start, headAt)
        .some(({ text, kind }) => kind === 'word' && possessiveLength(text) > 0),
  };
}

/** The token after the last possessor before the head. */
function ownerEnd(tokens: readonly Token[], start: number, head: number): number {
  for (let i = head - 1; i >= start; i -= 1) {
    if (tokens[i]?.kind === 'word' && isPossessiveForm(tokens[i]?.text ?? '')) return i + 1;
  }
  return start;
}

function nounsOf(tokens: readonly Token[], from: number, to: number): string[] {
  return tokens
    .slice(from, to)
    .filter(({ lower }) => isPersonNoun(lower) || isTitle(lower))
    .map(({ lower }) => roleNoun(lower));
}

/**
 * The kind that the head noun of a phrase tells.
 * @param first the first word of the phrase
 * @param isCounted it opens with a number
 */
export function kindOfNoun(head: string, first = '', isCounted = false): Description['kind'] {
  if (isPluralDeterminer(first) && !isDocumentNoun(head)) return 'group';
  if (isDocumentNoun(head)) return 'document';
  if (isGroupNoun(head) || isCounted || isCountWord(head) || isCountWord(first)) return 'group';
  // `environmental groups`: several bodies.
  if (/[^s]s$/.test(head) && isOrganizationNoun(head.slice(0, -1))) return 'group';
  if (isPersonNoun(head)) return 'anonymous';
  if (isOrganizationNoun(head)) return 'organization';
  if (/[^s]s$/.test(head)) return 'group';
  return 'anonymous';
}
