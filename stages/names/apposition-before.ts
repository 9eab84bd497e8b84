import { FARTHEST_HEAD, headFrom, INFORMAL_WEIGHT, isHyphen } from './appositions.ts';
import {
  isDeterminer,
  isFunctionWord,
  isInformalRole,
  isOrganizationNoun,
  isPersonNoun,
  isPhraseModifier,
  isTitle,
  isVerbBeforeNames,
  roleNoun,
} from './word-lists.ts';
import { type NameMention } from './name-mention.ts';
import type { Role } from './role.ts';
import { type Token, bareWord, isPossessiveForm, possessiveLength } from './token.ts';

const BEFORE_WEIGHT = 3;

/** `Mr. Netanyahu’s former security adviser, Uzi Arad`. */
export function appositionBefore(tokens: readonly Token[], name: NameMention): Role | null {
  const comma = name.titleFrom - 1;
  // Without a comma only after a possessor: `Donald Trump’s wife Melania`, `his wife Melania`.
  const end = tokens[comma]?.text === ',' ? comma : comma + 1;
  let start = end;
  let isOpened = false;
  /** The last word of who owns it: `Norland’s` of `Tenants Union of Norland’s`. */
  let owner: number | null = null;
  while (start > 0 && end - start < FARTHEST_HEAD) {
    const token = tokens[start - 1];
    if (token === undefined || (token.kind === 'mark' && !isHyphen(tokens, start - 1))) break;
    if (token.text === token.lower && isVerbBeforeNames(token.lower)) return null;
    start -= 1;
    if (isDeterminer(token.lower)) {
      isOpened = true;
      break;
    }
    if (token.kind === 'word' && possessiveLength(token.text) > 0) {
      isOpened = true;
      owner = start;
      while (start > 0 && end - start < FARTHEST_HEAD && isPartOfOwner(tokens, start - 1))
        start -= 1;
      break;
    }
  }
  if (!isOpened || start === end) return null;
  const outer = owner === null ? startOfOffice(tokens, start, end) : null;
  const isOffice = outer !== null && tokens[comma]?.text === ',' && closesName(tokens, name.nameTo);
  if (isOffice) start = outer;
  const head = headFrom(tokens, owner ?? start, end);
  if (head === null) return null;
  // `As the nominee with young voters, Graham` tells of nobody; `his adviser on trade, Uzi Arad` does.
  const opensClause = start === 0 || tokens[start - 1]?.kind === 'mark';
  const isOwned =
    /^(?:his|her|its|their)$/.test(tokens[start]?.lower ?? '') || hasOwner(tokens, start, head);
  if (head !== end - 1 && (end > comma || !(isOwned || opensClause || isOffice))) return null;
  const noun = roleNoun(bareWord(tokens[head]?.lower ?? ''));
  return {
    block: name.block,
    from: start,
    to: end,
    noun,
    weight: isInformalRole(noun) ? INFORMAL_WEIGHT : BEFORE_WEIGHT,
  };
}

/** `the head of | the water board`: where the phrase starts whose last part starts here. */
function startOfOffice(tokens: readonly Token[], inner: number, end: number): number | null {
  const isPart = /^(?:of|for|at)$/.test(tokens[inner - 1]?.lower ?? '');
  const noun = tokens[inner - 2]?.lower ?? '';
  if (!isPart || (!isPersonNoun(noun) && !isTitle(noun))) return null;
  for (let at = inner - 3; at >= 0 && end - at < FARTHEST_HEAD; at -= 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') return null;
    if (isDeterminer(token.lower)) return at;
    if (isFunctionWord(token.lower) && !isPhraseModifier(token.lower)) return null;
  }
  return null;
}

/** A mark behind a name: it stands by itself, and opens no clause. */
function closesName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token === undefined || token.kind === 'mark';
}

function hasOwner(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ kind, text }) => kind === 'word' && isPossessiveForm(text));
}

/** The words of a possessor: `Mr. Netanyahu’s`, `Donald Trump’s`. */
function isPartOfOwner(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word') return false;
  // `Tenants Union of Norland’s president`.
  const body = bareWord(tokens[at - 1]?.lower ?? '');
  if (token.lower === 'of') return tokens[at - 1]?.isCapital === true && isOrganizationNoun(body);
  return (token.isCapital && !isFunctionWord(token.lower)) || token.lower === 'the';
}
