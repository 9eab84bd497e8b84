import {
  isFunctionWord,
  isNameParticle,
  isNewPlaceWord,
  isOrganizationNoun,
} from './word-lists.ts';
import { type Token, bareWord } from './token.ts';

const HAS_MARK = /[-’']/;
const CAPITAL = /^(?:(?:al|el|d|de|von|van)[-’'])?\p{Lu}/u;
const ADJECTIVE_ENDING =
  /-(?:born|based|led|style|like|era|backed|elect|inspired|linked|funded|owned|made|friendly|controlled|bound|wide|type|trained|speaking|leaning|appointed|only|held|run|affiliated|aligned|area|educated|themed)(?:[’']s)?$/;
/** `I’d`, `She’ll`, `Don’t`, `That’s`: a word and its verb, or a verb and its `not`. */
const CONTRACTION =
  /(?:[’'](?:d|ll|ve|re|m)|n[’']t|^(?:he|here|how|it|let|she|that|there|what|where|who)[’']s)$/i;
const PAIR_OF_CAPITALS = /^\p{Lu}+-\p{Lu}+$/u;

/** Whether a word may be one of a name: it begins with a capital and is no adjective. */
export function isNameWord(text: string): boolean {
  // Most words are in small letters; a capital within comes after a mark.
  const code = text.charCodeAt(0);
  if (code >= 97 && code <= 122 && !HAS_MARK.test(text)) return false;
  if (!CAPITAL.test(text) || CONTRACTION.test(text)) return false;
  if (!text.includes('-')) return true;
  // `D-Wash.` is a party and a state; `American-born`, `Obama-era` are adjectives.
  if (/^[DRI]-\p{Lu}/u.test(text) || PAIR_OF_CAPITALS.test(text)) return false;
  return !ADJECTIVE_ENDING.test(text);
}

/** Function words that open a name: `New York`, `US Senator`, `Will Doyle` within a sentence. */
export function opensNameAllTheSame(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined) return false;
  if (token.text === 'US' || isNewPlace(tokens, at)) return true;
  const isMonthOrVerb = /^(?:Will|April|June|August|Art|Per|An|My|So)$/.test(token.text);
  return (
    isMonthOrVerb && !opensSentence(tokens, at) && next.mayBeName && !isFunctionWord(next.lower)
  );
}

/** `New York`, `New Hampshire`. */
export function isNewPlace(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'new' && isNewPlaceWord(bareWord(tokens[at + 1]?.lower ?? ''));
}

/** Lower-case words inside names: particles, and what joins an organization or office. */
export function isConnector(tokens: readonly Token[], start: number, at: number): boolean {
  const word = tokens[at]?.text ?? '';
  if (isNameParticle(word)) return true;
  if (word !== 'of' && word !== 'for' && word !== 'and' && word !== '&' && word !== 'on')
    return false;
  const before = tokens[at - 1]?.lower ?? '';
  if (word === '&') return true;
  if (word === 'of') return isOrganizationNoun(before) || before === 'secretary';
  const hasOrganization = tokens.slice(start, at).some(({ lower }) => isOrganizationNoun(lower));
  return (
    hasOrganization &&
    (word !== 'and' || tokens.slice(start, at).some(({ text }) => text === 'of' || text === 'for'))
  );
}

/** Whether a token is the first of a sentence or of quoted words. */
export function opensSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || (before.kind === 'mark' && /^[.?!:"“”‘’'`•]/.test(before.text));
}
