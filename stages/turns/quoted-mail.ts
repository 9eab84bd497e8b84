import type { Block, Cleaned, RemovedSpan, Turn } from '../document.ts';
import type { TurnRules } from '../language/turn-rules.ts';
import { senderName } from '../text/sender-name.ts';

/** UTF-16 code units: a head is one line, or two that were broken. */
const LONGEST_HEAD = 200;
const NO_NAME = /^["“]?(?:A|An|He|I|It|She|The|They|We|You)\b/;
const HAS_WORD = /\p{L}/u;
/** The head of a forwarded mail within the quoted lines. */
const FROM_FIELD =
  /^[ \t]{0,3}>[> \t]{0,20}From: {0,3}"?(?<who>[^"<>\r\n]{2,80}?)"?[ \t]*(?:[<\r\n]|\[)/gm;
/** A field at the head of the mail itself. */
const FIELD = /^(?:From|To|Cc|Subject|Date|Sent|Message-I[Dd]):/;
const FEWEST_FIELDS = 2;
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
 * head of a forwarded mail. Lines that are quoted deeper belong to another; behind them, and in a
 * mail also behind an answer, its writer goes on.
 */
export function quotedMail(
  { blocks, text: source, removed }: Pick<Cleaned, 'blocks' | 'text' | 'removed'>,
  { wrote }: TurnRules,
): QuotedMail {
  const turns: Turn[] = [];
  const heads: number[] = [];
  const isMail = hasMailFields(removed, source);
  /** By depth, whose words stand there. */
  const writers: (string | undefined)[] = [];
  const forget = (depth: number): void => {
    writers.length = Math.min(writers.length, depth);
  };
  for (let index = 0; index < blocks.length;) {
    const block = blocks[index];
    if (block?.kind !== 'blockquote') {
      if (!isMail || block?.kind === 'heading') forget(0);
      index += 1;
      continue;
    }
    const depth = depthOf(block, source);
    let end = index + 1;
    while (isSameQuote(blocks[end], depth, wrote, source) && !hasHead(blocks, end, source))
      end += 1;
    const writer = writerOf(blocks[index - 1], wrote);
    const below = writer === null ? depth : depthBelow(blocks[index - 1], source);
    const stated = writer ?? (hasHead(blocks, index, source) ? forwardedBy(block, source) : null);
    forget(depth + 1);
    // Words that are quoted deeper than the line says are those of somebody whom its writer quotes.
    if (stated !== null) writers[Math.min(depth, below)] = stated;
    if (writer !== null) heads.push(index - 1);
    const own = writerOf(block, wrote);
    const isHead = own !== null && end === index + 1;
    // What was quoted below such a line stood before, and was used there.
    const isCut = own !== null && !isHead && hasRepeat(removed, block, blocks[index + 1]);
    if (own !== null && !isHead) heads.push(index);
    if (own !== null && !isHead && !isCut) writers[depth] = own;
    const who = writers[depth];
    const from = own === null ? index : index + 1;
    if (who !== undefined && !isHead && blocks.slice(from, end).some(hasWords)) {
      turns.push(turnOf(who, from, end));
    }
    index = end;
  }
  return withoutHeads(blocks, turns, heads);
}

function turnOf(name: string, block: number, end: number): Turn {
  const speaker = { name, role: null, kind: 'person' } as const;
  const key = name.toUpperCase();
  return { block, end, wordsFrom: 0, label: null, by: 'mail head', key, speaker };
}

function hasWords({ text }: Block): boolean {
  return HAS_WORD.test(text);
}

function hasMailFields(removed: readonly RemovedSpan[], source: string): boolean {
  const fields = removed.filter(({ start }) => FIELD.test(source.slice(start, start + 12)));
  return fields.length >= FEWEST_FIELDS;
}

function hasRepeat(
  removed: readonly RemovedSpan[],
  { end }: Block,
  next: Block | undefined,
): boolean {
  const to = next?.start ?? end;
  return removed.some((span) => {
    return span.what === 'repeated text' && span.start >= end && span.end <= to;
  });
}

/** The head lines are no prose: the turns move up by as many as stand before them. */
function withoutHeads(
  blocks: readonly Block[],
  turns: readonly Turn[],
  heads: readonly number[],
): QuotedMail {
  const ascending = [...new Set(heads)].toSorted((a, b) => a - b);
  const isHead = new Set(ascending);
  let before = 0;
  return {
    blocks: blocks.filter((_, index) => !isHead.has(index)),
    removed: ascending.flatMap((index) => {
      const { start, end } = blocks[index] ?? {};
      return start === undefined || end === undefined ? [] : [{ start, end, what: 'mail head' }];
    }),
    turns: turns.map((turn) => {
      while ((ascending[before] ?? Infinity) < turn.block) before += 1;
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
  // In Markdown, an address in angle brackets is a link, whose words have none.
  const name = who.replace(/^["“]|["”,]$/g, '').replace(/(?<=\S) \S{1,64}@\S{1,80}$/, '');
  return senderName(name.trim());
}

function forwardedBy({ start }: Block, source: string): string | null {
  const before = source.slice(Math.max(0, start - FIELDS_LENGTH), start);
  return [...before.matchAll(FROM_FIELD)].at(-1)?.groups?.['who']?.trim() ?? null;
}

/** The depth of the words that a line heads. */
function depthBelow(head: Block | undefined, source: string): number {
  return head?.kind === 'blockquote' ? depthOf(head, source) + 1 : 1;
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
