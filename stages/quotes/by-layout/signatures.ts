import type { Block } from '../../document.ts';
import type { Attribution, BlockRange } from '../attribution.ts';
import { english } from '../../language/en/index.ts';
import { quotedRegions } from '../marks/index.ts';
import { taggedTexts } from '../grammar/index.ts';
import { MENTION, mentionsOf } from '../grammar/mentions.ts';
import { retagReportingVerbs } from '../grammar/reporting-verbs.ts';

/** A dash that may open a signature. */
const DASH = /[—–―]|--|(?<=^|\s)[-~](?=\s?\p{Lu})/gu;
const MAY_SIGN = /[—–―~-]/;
const LONGEST = 120;
const LONGEST_CITE = 100;
const CITED = /^(?<name>\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3})(?:, [^.?!:;]{2,80})?$/u;
const CLOSES = /["”»’']$/u;
const HANDLE = /\(@\w+\)/u;
/** No measured share: a name after a dash hardly ever errs, and a document seldom has one. */
const CONFIDENCE = 0.93;

interface Signature {
  /** Null where nothing but its place says that it signs. */
  readonly dash: BlockRange | null;
  readonly source: BlockRange;
  readonly isPost: boolean;
}

/**
 * What is signed with a dash and a name: `"…" — Name` in one block or two, block quotations whose
 * last line names who is quoted, posts (`… — Name (@name) May 2, 2016`).
 */
export function signedQuotations(blocks: readonly Block[]): Attribution[] {
  const signatures = blocks.map(
    (block, index) => signatureOf(block, index) ?? citeAt(blocks, index),
  );
  return signatures.flatMap((signature, index) => {
    const block = blocks[index];
    if (signature === null || block === undefined) return [];
    const { source, isPost, dash } = signature;
    const content = signedContent(blocks, index, signature, signatures);
    if (content.length === 0) return [];
    const isBlock = block.kind === 'blockquote';
    const rule = isPost ? 'post' : isBlock ? 'block-quotation' : 'signature';
    const type = 'direct' as const;
    return [{ type, content, cue: dash, source, rule, confidence: CONFIDENCE }];
  });
}

/** The last line of a block quotation, of a name and perhaps an office: `Ann Orr, mayor`. */
function citeAt(blocks: readonly Block[], index: number): Signature | null {
  const { kind, text } = blocks[index] ?? { kind: 'paragraph', text: '' };
  const isLast =
    blocks[index - 1]?.kind === 'blockquote' && blocks[index + 1]?.kind !== 'blockquote';
  if (kind !== 'blockquote' || !isLast || text.length > LONGEST_CITE) return null;
  const name = CITED.exec(text)?.groups?.['name'];
  if (
    name === undefined ||
    !english.turns.isFirstName(name.split(' ', 1)[0]?.toLowerCase() ?? '')
  ) {
    return null;
  }
  return { dash: null, source: { block: index, from: 0, to: name.length }, isPost: false };
}

function signatureOf({ text }: Block, index: number): Signature | null {
  const start = Math.max(0, text.length - LONGEST);
  const tail = text.slice(start);
  if (!MAY_SIGN.test(tail)) return null;
  let last = -1;
  let width = 1;
  for (const match of tail.matchAll(DASH)) {
    last = match.index;
    width = match[0].length;
  }
  if (last < 0) return null;
  const dash = start + last;
  const name = text.slice(dash + width);
  const tokens = taggedTexts([name]);
  const [first = 0] = tokens.firstOf;
  const [end = 0] = tokens.endOf;
  retagReportingVerbs(tokens, tokens, first, end);
  const outside = new Int32Array(tokens.size).fill(-1);
  const [mention] = mentionsOf(tokens.tag, outside, first, end);
  if (mention?.first !== first || mention.kind !== MENTION.name) return null;
  const offset = dash + width;
  const from = offset + (tokens.from[mention.first] ?? 0);
  const to = offset + (tokens.to[mention.end - 1] ?? 0);
  return {
    dash: { block: index, from: dash, to: offset },
    source: { block: index, from, to },
    isPost: HANDLE.test(name),
  };
}

/** The words that a signature signs: before it in its block, or the blocks before. */
function signedContent(
  blocks: readonly Block[],
  index: number,
  { dash, isPost }: Signature,
  signatures: readonly (Signature | null)[],
): BlockRange[] {
  const block = blocks[index];
  if (block === undefined) return [];
  const before = dash === null ? '' : block.text.slice(0, dash.from).trimEnd();
  const isQuote = block.kind === 'blockquote';
  if (before === '') {
    const content: BlockRange[] = [];
    for (let i = index - 1; i >= 0; i--) {
      const above = blocks[i];
      if (above === undefined || (isQuote ? above.kind !== 'blockquote' : content.length > 0))
        break;
      // what another has signed
      if (isQuote && signatures[i] !== null) break;
      const marked = markedRange(above.text, i, above.text);
      const range = isQuote ? (marked ?? wholeRange(above.text, i)) : marked;
      if (range === null) break;
      content.push(range);
    }
    return content.toReversed();
  }
  const isMarked = CLOSES.test(before);
  const range = isMarked ? markedRange(block.text, index, before) : null;
  if (range !== null) return [range];
  if (!isQuote && !isPost) return [];
  const whole = wholeRange(before, index);
  return whole === null ? [] : [whole];
}

/** The words of a text that is one quoted region from end to end. */
function markedRange(text: string, block: number, part: string): BlockRange | null {
  const [region, second] = quotedRegions(part).regions;
  const isWhole =
    region !== undefined &&
    second === undefined &&
    part.slice(0, region.from).trim() === '' &&
    part.slice(region.to).trim() === '';
  if (!isWhole) return null;
  const range = wholeRange(text.slice(region.innerFrom, region.innerTo), block);
  if (range === null) return null;
  return { block, from: range.from + region.innerFrom, to: range.to + region.innerFrom };
}

/** A text without white space at its edges and without a last comma or full stop. */
export function wholeRange(text: string, block: number): BlockRange | null {
  let from = 0;
  let to = text.length;
  while (to > from && ' ,.'.includes(text.charAt(to - 1))) to--;
  while (from < to && text.charAt(from) === ' ') from++;
  return to > from ? { block, from, to } : null;
}
