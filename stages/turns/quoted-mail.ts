import type { Block, Cleaned, RemovedSpan, Turn } from '../document.ts';
import type { TurnRules } from '../language/turn-rules.ts';

/** UTF-16 code units: a head is one line, or two that were broken. */
const LONGEST_HEAD = 200;
const NO_NAME = /^["“]?(?:A|An|He|I|It|She|The|They|We|You)\b/;
const HAS_WORD = /\p{L}/u;
/** The head of a forwarded mail within the quoted lines. */
const FROM_FIELD =
  /^[ \t]{0,3}>[> \t]{0,20}From: {0,3}"?(?<who>[^"<>\r\n]{2,80}?)"?[ \t]*(?:[<\r\n]|\[)/gm;
/** UTF-16 code units before the words in which such a head stands. */
const FIELDS_LENGTH = 800;

/** The quoted mails, and the blocks without the lines that head them. */
export interface QuotedMail {
  readonly blocks: readonly Block[];
  readonly turns: readonly Turn[];
  readonly removed: readonly RemovedSpan[];
}

/**
 * Quoted lines (`> `) under a line that says whose they are: `On 3 May, Ana Ruiz wrote:`, or the
 * head of a forwarded mail. Lines that are quoted deeper belong to another.
 */
export function quotedMail(
  { blocks, text: source }: Pick<Cleaned, 'blocks' | 'text'>,
  { wrote }: TurnRules,
): QuotedMail {
  const turns: Turn[] = [];
  const heads: number[] = [];
  let index = 0;
  while (index < blocks.length) {
    const block = blocks[index];
    if (block?.kind !== 'blockquote') {
      index += 1;
      continue;
    }
    const depth = depthOf(block, source);
    let end = index + 1;
    while (isSameQuote(blocks[end], depth, wrote, source) && !hasHead(blocks, end, source))
      end += 1;
    const writer = writerOf(blocks[index - 1], wrote);
    const who = writer ?? (hasHead(blocks, index, source) ? forwardedBy(block, source) : null);
    const isHead = end === index + 1 && writerOf(block, wrote) !== null;
    if (
      who !== null &&
      !isHead &&
      blocks.slice(index, end).some(({ text }) => HAS_WORD.test(text))
    ) {
      if (writer !== null) heads.push(index - 1);
      const speaker = { name: who, role: null, kind: 'person' } as const;
      turns.push({
        block: index,
        end,
        wordsFrom: 0,
        label: null,
        by: 'mail head',
        key: who.toUpperCase(),
        speaker,
      });
    }
    index = end;
  }
  return withoutHeads(blocks, turns, heads);
}

/** The head lines are no prose: the turns move up by as many as stand before them. */
function withoutHeads(
  blocks: readonly Block[],
  turns: readonly Turn[],
  heads: readonly number[],
): QuotedMail {
  const isHead = new Set(heads);
  let before = 0;
  return {
    blocks: blocks.filter((_, index) => !isHead.has(index)),
    removed: heads.flatMap((index) => {
      const { start, end } = blocks[index] ?? {};
      return start === undefined || end === undefined ? [] : [{ start, end, what: 'mail head' }];
    }),
    turns: turns.map((turn) => {
      if (isHead.has(turn.block - 1)) before += 1;
      return { ...turn, block: turn.block - before, end: turn.end - before };
    }),
  };
}

function isSameQuote(
  block: Block | undefined,
  depth: number,
  wrote: RegExp,
  source: string,
): boolean {
  if (block?.kind !== 'blockquote' || depthOf(block, source) !== depth) return false;
  return writerOf(block, wrote) === null;
}

/** Whether the fields of a mail stand right before a block. */
function hasHead(blocks: readonly Block[], index: number, source: string): boolean {
  const { start = 0 } = blocks[index] ?? {};
  const { end = 0 } = blocks[index - 1] ?? {};
  return /From: /.test(source.slice(Math.max(end, start - FIELDS_LENGTH), start));
}

function writerOf(block: Block | undefined, wrote: RegExp): string | null {
  if (block === undefined || block.text.length > LONGEST_HEAD) return null;
  const who = wrote.exec(block.text.replace(/\s+/g, ' '))?.groups?.['who'];
  if (who === undefined || NO_NAME.test(who)) return null;
  return who.replace(/^["“]|["”,]$/g, '').trim();
}

function forwardedBy({ start }: Block, source: string): string | null {
  const before = source.slice(Math.max(0, start - FIELDS_LENGTH), start);
  return [...before.matchAll(FROM_FIELD)].at(-1)?.groups?.['who']?.trim() ?? null;
}

/** UTF-16 code units before a block that may be marks of quotation. */
const LONGEST_MARKS = 2000;

/** How many `>` stand before a block on its line. */
function depthOf({ start }: Block, source: string): number {
  let depth = 0;
  for (let at = start - 1; at >= 0 && at >= start - LONGEST_MARKS; at -= 1) {
    const sign = source.charAt(at);
    if (sign === '\n' || sign === '\r') break;
    if (sign === '>') depth += 1;
  }
  return depth;
}
