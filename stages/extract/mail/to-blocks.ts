import type { BlockContent, RootContent } from 'mdast';
import { parseHtml } from '../../parse/html/index.ts';
import { parsePlainText } from '../../parse/plain-text.ts';
import { bare } from '../bare.ts';
import { senderName } from '../../text/sender-name.ts';
import { comment } from '../comment.ts';
import { plainWords, text } from '../to-text.ts';
import { partsOf, type MailPart } from './own-lines.ts';
import { quotedLines, type QuotedLines } from './quoted-lines.ts';
import type { Mail } from './read-mail.ts';
import { unwrapped, wrapWidth } from './unwrap.ts';

const FIELD = /^\s{0,3}\*?(?<name>From|Sent|Date|To|Cc|Subject|Reply-To):\*?\s{0,3}(?<value>.*)$/;
const RULE = /^[\s_-]*$/;
/** A mail that is forwarded within another, and so on; the rest stays words. */
const MOST_FORWARDED = 8;

/** The words of a mail as blocks: its plain text, or where that is empty its HTML. */
export function bodyBlocks({ text: plain, html, isFlowed }: Mail): RootContent[] {
  if (plain !== null) return plainBlocks(plain, isFlowed, 0);
  if (html === null) return [];
  // The whole of it is the article: no part of a mail is navigation.
  const { tree } = parseHtml(`<article>${html}</article>`);
  return tree.children.map(bare);
}

/** A paragraph for each field of the head. */
export function fieldBlocks(fields: readonly string[]): RootContent[] {
  return fields.map((field) => ({ type: 'paragraph', children: [text(plainWords(field))] }));
}

/** Blocks that somebody else wrote. */
function quoted(blocks: readonly RootContent[], depth = 1): RootContent[] {
  if (depth === 0 || blocks.length === 0) return [...blocks];
  const children = quoted(blocks, depth - 1).filter(isBlock);
  return [{ type: 'blockquote', children }];
}

function plainBlocks(words: string, isFlowed: boolean, forwarded: number): RootContent[] {
  const found = quotedLines(words, isFlowed);
  const widths = widthsOf(found);
  const runs = found.map(({ depth, lines }) => {
    return { depth, lines: unwrapped(lines, widths.get(depth) ?? 0) };
  });
  const lastOwn = runs.findLastIndex(({ depth, lines }) => depth === 0 && !isBlank(lines));
  const blocks: RootContent[] = [];
  for (const [index, { depth, lines }] of runs.entries()) {
    if (depth > 0) {
      blocks.push(...quoted(wordBlocks(lines), depth));
      continue;
    }
    const parts = partsOf(lines, index === lastOwn);
    const last = parts.at(-1);
    if (last?.kind === 'forwarded' && forwarded < MOST_FORWARDED) {
      // What stands below the head of another mail is that mail, with all that it quotes.
      const rest = runs.slice(index + 1).flatMap((run) => {
        return run.lines.map(
          (line) => `${'>'.repeat(run.depth)}${run.depth > 0 ? ' ' : ''}${line}`,
        );
      });
      blocks.push(...parts.slice(0, -1).flatMap(partBlocks));
      blocks.push(...forwardedBlocks([...last.lines, ...rest], isFlowed, forwarded + 1));
      return blocks;
    }
    blocks.push(...parts.flatMap(partBlocks));
  }
  return blocks;
}

/** By depth, at which length the lines are wrapped. */
function widthsOf(runs: readonly QuotedLines[]): ReadonlyMap<number, number> {
  const lines = new Map<number, string[]>();
  for (const run of runs) {
    const known = lines.get(run.depth) ?? [];
    for (const line of run.lines) known.push(line);
    lines.set(run.depth, known);
  }
  return new Map([...lines].map(([depth, all]) => [depth, wrapWidth(all)]));
}

function isBlank(lines: readonly string[]): boolean {
  return lines.every((line) => line.trim() === '');
}

function partBlocks({ kind, lines }: MailPart): RootContent[] {
  if (kind === 'signature') return [comment(`Signature: ${onOneLine(lines)}`)];
  if (kind === 'footer') return [comment(`Footer: ${onOneLine(lines)}`)];
  return wordBlocks(lines);
}

function onOneLine(lines: readonly string[]): string {
  return lines
    .filter((line) => !RULE.test(line))
    .map((line) => line.trim())
    .join(' · ');
}

/** The fields of a mail that was forwarded, and its words, quoted. */
function forwardedBlocks(
  lines: readonly string[],
  isFlowed: boolean,
  forwarded: number,
): RootContent[] {
  const first = lines.findIndex((line) => FIELD.test(line));
  if (first === -1) return wordBlocks(lines);
  const end = lines.findIndex((line, index) => index > first && line.trim() === '');
  const words = end === -1 ? '' : lines.slice(end).join('\n');
  const head = lines.slice(first, end === -1 ? undefined : end);
  return forwardedMail(fieldsIn(head), plainBlocks(words, isFlowed, forwarded));
}

/** `*From:* Ana Ruiz [mailto:ana@example.com]` without its marks. */
function fieldsIn(lines: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    lines.flatMap((line) => {
      const { name, value = '' } = FIELD.exec(line)?.groups ?? {};
      return name === undefined ? [] : [[name, value.trim()]];
    }),
  );
}

const ADDRESS = /\s{0,9}(?:<[^<>]{0,200}>|\[[^[\]]{0,200}\]|\([^()@]{0,80}@[^()]{0,200}\))\s{0,9}$/;

/**
 * A mail within another as people quote one: a line that says who wrote it and when, and its words
 * quoted. Its fields stand in a comment.
 */
export function forwardedMail(
  fields: Readonly<Record<string, string>>,
  blocks: readonly RootContent[],
): RootContent[] {
  const who = (fields['From'] ?? '')
    .replace(ADDRESS, '')
    .replace(/^["']|["']$/g, '')
    .trim();
  const date = fields['Date'] ?? fields['Sent'] ?? '';
  const all = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  const head = `${date === '' ? '' : `On ${date}, `}${senderName(who)} wrote:`;
  return [comment(all.join(' · ')), ...(who === '' ? [] : [paragraph(head)]), ...quoted(blocks)];
}

function paragraph(words: string): RootContent {
  return { type: 'paragraph', children: [text(plainWords(words))] };
}

function wordBlocks(lines: readonly string[]): RootContent[] {
  return parsePlainText(lines.join('\n')).children.map(bare);
}

function isBlock(node: RootContent): node is BlockContent {
  return node.type !== 'text' && node.type !== 'yaml';
}
