import { taggedTexts } from '../grammar/index.ts';
import { TAG } from '../grammar/tagger.ts';

/**
 * What words that are given to somebody are: `clause` is what somebody says or wants said or done,
 * `thing` a bare noun phrase, which is what was talked about (`the importance of freedom`),
 * `function words` have no word that says anything (`that they had`), `linker` is one such word
 * that should have brought a clause (`that`, `before`).
 */
export type ContentShape = 'clause' | 'thing' | 'function words' | 'linker';

const LINKER = 1;
const VERB = 2;
const TELLING = 4;
/** Opens a thing. */
const OPENING = 8;
const PART = new Uint8Array(256);
for (const tag of [TAG.that, TAG.wh, TAG.who, TAG.subordinator, TAG.to]) PART[tag] = LINKER;
for (const tag of [TAG.modal, TAG.be, TAG.have, TAG.do]) PART[tag] = VERB;
// `accused him of hiding it`, `proposed closing the road`: something done is told
for (const tag of [TAG.verbBase, TAG.verbS, TAG.verbPast, TAG.gerund]) PART[tag] = VERB | TELLING;
for (const tag of [TAG.number, TAG.time, TAG.adverb, TAG.participle]) PART[tag] = TELLING;
for (const tag of [TAG.noun, TAG.plural, TAG.name, TAG.adjective]) PART[tag] = TELLING | OPENING;
for (const tag of [TAG.determiner, TAG.possessor]) PART[tag] = OPENING;

const LONE_LINKER = new Uint8Array(256);
for (const tag of [TAG.that, TAG.preposition]) LONE_LINKER[tag] = 1;

/**
 * @param text the attributed words
 * @param finite what is a verb to be sure, in whatever place
 */
export function contentShape(text: string, finite: RegExp): ContentShape {
  const { tag, from, firstOf, endOf } = taggedTexts([text]);
  const start = firstOf[0] ?? 0;
  const parts = Array.from(tag.subarray(start, endOf[0] ?? start), (own) => PART[own] ?? 0);
  if (!parts.some((part) => (part & TELLING) !== 0)) {
    return parts.length === 1 && LONE_LINKER[tag[start] ?? 0] === 1 ? 'linker' : 'function words';
  }
  const link = parts.findIndex((part) => (part & LINKER) !== 0);
  // `questions on whether any had been found`
  const isComplement = link > 1 && tag[start + link - 1] === TAG.preposition;
  const head = isComplement ? parts.slice(0, link) : parts;
  const headText = isComplement ? text.slice(0, from[start + link]) : text;
  const isThing =
    ((parts[0] ?? 0) & OPENING) !== 0 &&
    !head.some((part) => (part & (LINKER | VERB)) !== 0) &&
    !finite.test(headText);
  return isThing ? 'thing' : 'clause';
}
