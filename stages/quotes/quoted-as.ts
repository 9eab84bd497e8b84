import type { Attribution, BlockRange } from './attribution.ts';

const QUOTES = String.raw`(?:quot(?:e|es|ed|ing)|cit(?:e|es|ed|ing))`;
const SAYING = String.raw`(?:saying|stating|writing|warning|arguing|telling \S{2,20}|having (?:said|stated|written|warned|argued))`;
const CUE = new RegExp(`^${QUOTES}$`, 'u');
/** Whom somebody quotes, from the cue on: `quoted | Ann Orr as saying`. */
const BEHIND = new RegExp(`^ (?<who>[^.;:,“”"]{2,60}?) as ${SAYING}[,:]?`, 'u');
const BEFORE = new RegExp(`\\b${QUOTES} (?<who>[^.;:,“”"]{2,60}?) as (?:having )?$`, 'u');
/** UTF-16 code units looked at. */
const FARTHEST = 120;
const OPENS = /^[\s,:]*(?:(?=that\b)|["“]?)/u;

/**
 * `The article quoted Ann Orr as saying that it was late`: the words are hers, not the article's, and
 * begin behind `saying`.
 * @param texts of the blocks
 */
export function quotedAs(
  attribution: Attribution,
  texts: readonly { text: string }[],
): Attribution {
  const { cue, content } = attribution;
  if (cue === null) return attribution;
  const text = texts[cue.block]?.text ?? '';
  const word = text.slice(cue.from, cue.to);
  const isQuoting = CUE.test(word);
  const found = isQuoting
    ? BEHIND.exec(text.slice(cue.to, cue.to + FARTHEST))
    : BEFORE.exec(text.slice(Math.max(0, cue.from - FARTHEST), cue.from));
  const who = found?.groups?.['who'];
  if (found === null || who === undefined) return attribution;
  const from = isQuoting
    ? cue.to + 1
    : Math.max(0, cue.from - FARTHEST) + found.index + found[0].indexOf(` ${who} as`) + 1;
  const source: BlockRange = { block: cue.block, from, to: from + who.length };
  const end = isQuoting ? cue.to + found[0].length : cue.to;
  const words = content.flatMap((range) => behind(range, cue.block, end, text));
  if (words.length === 0) return attribution;
  const [first, ...more] = words;
  const isWhole = more.length === 0 && first !== undefined && isMarked(text, first);
  return { ...attribution, type: isWhole ? 'direct' : attribution.type, source, content: words };
}

/** Whether a range is all that stands between two quotation marks. */
function isMarked(text: string, { from, to }: BlockRange): boolean {
  const inside = text.slice(from, to);
  return (
    /["“]/u.test(text.charAt(from - 1)) &&
    /^[.,]?["”]/u.test(text.slice(to, to + 2)) &&
    !/["“”]/u.test(inside)
  );
}

/** What of a range stands behind a place of its block. */
function behind(range: BlockRange, block: number, end: number, text: string): BlockRange[] {
  if (range.block !== block || range.from >= end) return [range];
  const from = end + (OPENS.exec(text.slice(end, range.to))?.[0].length ?? 0);
  return from < range.to ? [{ ...range, from }] : [];
}
