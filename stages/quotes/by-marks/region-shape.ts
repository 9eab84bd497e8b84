import { TAG } from '../grammar/tagger.ts';
import { ITEM } from './items.ts';
import type { QuotedBlock, RegionShape } from './quoted-block.ts';
import { SHAPE } from '../../words/shape.ts';

export const ENDING = { none: 0, comma: 1, stop: 2, question: 3, dash: 4, other: 5 } as const;
const IS_VERB = new Uint8Array(256);
for (const tag of [TAG.verbBase, TAG.verbS, TAG.verbPast, TAG.modal, TAG.be, TAG.have, TAG.do]) {
  IS_VERB[tag] = 1;
}

export function regionShape(block: Omit<QuotedBlock, 'shapes'>, region: number): RegionShape {
  const { tokens, tags, items } = block;
  const start = block.regionStart[region] ?? 0;
  const end = block.regionEnd[region] ?? start;
  let words = 0;
  let long = 0;
  let capital = 0;
  let hasVerb = false;
  let hasFirstPerson = false;
  let firstWord = -1;
  for (let i = start; i < end; i++) {
    const shape = tokens.shape[i] ?? SHAPE.mark;
    const tag = tags.tag[i] ?? TAG.other;
    if (shape === SHAPE.mark) continue;
    if (firstWord < 0) firstWord = i;
    words++;
    const isLong = (tokens.to[i] ?? 0) - (tokens.from[i] ?? 0) > 3;
    if (isLong && i !== firstWord) {
      long++;
      if (shape !== SHAPE.lower) capital++;
    }
    if (IS_VERB[tag] === 1) hasVerb = true;
    if (tag === TAG.subject) hasFirstPerson = true;
  }
  const item = items.ofToken[start] ?? 0;
  const previousItem = items.kind[item - 1] ?? ITEM.stop;
  return {
    first: start,
    end,
    item,
    words,
    ending: endingOf(block, region),
    startsUpper: firstWord >= 0 && tokens.shape[firstWord] !== SHAPE.lower,
    titleCase: long === 0 ? 0 : Math.round((3 * capital) / long),
    hasVerb,
    hasFirstPerson,
    startsBlock: start === block.first,
    endsBlock: end === block.end,
    before: tags.tag[start - 1] ?? TAG.none,
    after: tags.tag[end] ?? TAG.none,
    wordBefore: tokens.word[start - 1] ?? 0,
    startsSentence: start === block.first || previousItem === ITEM.stop,
  };
}

function endingOf({ text, regions }: Omit<QuotedBlock, 'shapes'>, region: number): number {
  const within = regions[region];
  if (within === undefined) return ENDING.none;
  let at = within.innerTo - 1;
  while (at >= within.innerFrom && " \u2019'".includes(text.charAt(at))) at--;
  const last = text.charAt(at);
  if (last === ',') return ENDING.comma;
  if (last === '.') return ENDING.stop;
  if (last === '?' || last === '!') return ENDING.question;
  if (last === '-' || last === '—' || last === '–' || last === '…') return ENDING.dash;
  const next = text.charAt(within.to);
  if (next === ',') return ENDING.comma;
  if (next === '.') return ENDING.stop;
  return /[\p{L}\p{N}]/u.test(last) ? ENDING.none : ENDING.other;
}
