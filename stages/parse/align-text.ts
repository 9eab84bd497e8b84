import type { Span } from '../document.ts';
import { appendSame, appendUnit, type BlockText } from './block-text.ts';
import { characterReferenceAt } from './character-reference.ts';

/** A step of the alignment: so much text stands for so much source. */
interface Step {
  readonly textLength: number;
  readonly sourceLength: number;
}

const ESCAPE = /\\[!-/:-@[-`{-~]/y;
const LINE_END = /[ \t]*(?:\r\n?|\n)/y;
const INDENT = /[ \t]+/y;
const QUOTE_MARK = / {0,3}>/y;
const PADDING = /[ \r\n]/;
const CODE_MARKS = /`+/y;
const TEXT_LINE_END = /\r\n?|\n/y;

/** A text or code node: its span in the source, and how it was written. */
export interface WrittenNode extends Span {
  readonly value: string;
  /** Code has no escapes and references; text has. */
  readonly isCode: boolean;
  /** How many `>` may stand before a continuation line. */
  readonly quoteDepth: number;
}

/** Appends the value of a node to the text of its block, with its way back to the source. */
export type TextAligner = typeof alignText;

/**
 * Appends the value of a text or code node, with its way back to the source. Between the two lie
 * backslash escapes, character references, white space about line ends, and on continuation lines
 * the indents and `>` of the containers.
 */
export function alignText(node: WrittenNode, source: string, block: BlockText): void {
  const { value, start, isCode, quoteDepth } = node;
  const raw = source.slice(start, node.end);
  if (raw === value) {
    appendSame(block, value, start);
    return;
  }
  const steps = stepsOf({ value, raw, isCode }, quoteDepth);
  if (steps === null) appendWhole(node, block);
  else appendSteps(value, start, steps, block);
}

/** The value of a node and what stands for it in the source. */
interface Pair {
  readonly value: string;
  readonly raw: string;
  readonly isCode: boolean;
}

function appendSteps(
  value: string,
  sourceStart: number,
  steps: readonly Step[],
  block: BlockText,
): void {
  let at = 0;
  let sourceAt = sourceStart;
  for (const { textLength, sourceLength } of steps) {
    const text = value.slice(at, at + textLength);
    if (textLength === sourceLength) appendSame(block, text, sourceAt);
    else appendUnit(block, text, sourceAt, sourceLength);
    at += textLength;
    sourceAt += sourceLength;
  }
}

/** A node that does not align is one unit: its first character stands for the whole of it. */
function appendWhole({ value, start, end }: WrittenNode, block: BlockText): void {
  const first = value.slice(0, 1);
  if (end - start === 1) appendSame(block, first, start);
  else appendUnit(block, first, start, end - start);
  // Of no length in the source; a piece of text and source lengths that differ is no identity.
  appendUnit(block, value.slice(1), end, 0);
}

/** The way through value and source together; null if they do not fit. */
function stepsOf(pair: Pair, quoteDepth: number): Step[] | null {
  const { value, raw, isCode } = pair;
  const steps: Step[] = [];
  let at = 0;
  let rawAt = isCode ? codeStart(value, raw, quoteDepth) : 0;
  if (rawAt > 0) steps.push({ textLength: 0, sourceLength: rawAt });
  while (at < value.length) {
    const step = stepAt(pair, at, rawAt);
    if (step === null) return null;
    steps.push(step);
    at += step.textLength;
    rawAt += step.sourceLength;
    if (!isLineEnd(raw.charCodeAt(rawAt - 1))) continue;
    const prefix = prefixLength(raw, rawAt, quoteDepth, isCode ? indentOf(value, at) : 0);
    steps.push({ textLength: 0, sourceLength: prefix });
    rawAt += prefix;
  }
  return steps;
}

/**
 * Behind the opening marks of inline code, and the padding if both sides have some: one space, or
 * one line end with what the containers put before the next line.
 */
function codeStart(value: string, raw: string, quoteDepth: number): number {
  const marks = matchLength(CODE_MARKS, raw, 0);
  const isPadded =
    PADDING.test(raw.charAt(marks)) &&
    PADDING.test(raw.charAt(raw.length - marks - 1)) &&
    value.trim() !== '';
  if (!isPadded) return marks;
  const lineEnd = matchLength(TEXT_LINE_END, raw, marks);
  if (lineEnd === 0) return marks + 1;
  return marks + lineEnd + prefixLength(raw, marks + lineEnd, quoteDepth, indentOf(value, 0));
}

function stepAt(pair: Pair, at: number, rawAt: number): Step | null {
  const { value, raw, isCode } = pair;
  // Code keeps the spaces before a line end, text does not.
  const rawEnd = matchLength(isCode ? TEXT_LINE_END : LINE_END, raw, rawAt);
  if (rawEnd > 0) {
    const textEnd = matchLength(TEXT_LINE_END, value, at);
    if (textEnd > 0) return { textLength: textEnd, sourceLength: rawEnd };
  }
  const same = sameLength(pair, at, rawAt);
  if (same > 0) return { textLength: same, sourceLength: same };
  if (isCode) return null;
  const escape = matchLength(ESCAPE, raw, rawAt);
  if (escape > 0 && raw[rawAt + 1] === value[at]) return { textLength: 1, sourceLength: escape };
  return characterReferenceAt(value, at, raw, rawAt);
}

/** How far both run alike, up to the next character that may mean something else. */
function sameLength({ value, raw, isCode }: Pair, at: number, rawAt: number): number {
  let length = 0;
  while (at + length < value.length) {
    const code = raw.charCodeAt(rawAt + length);
    if (code !== value.charCodeAt(at + length) || isLineEnd(code)) return length;
    if (isBlank(code) && !isCode) {
      // A whole run at once, or many spaces in a row would take quadratic time.
      const run = matchLength(INDENT, raw, rawAt + length);
      if (isLineEnd(raw.charCodeAt(rawAt + length + run))) return length;
      length = Math.min(length + run, value.length - at);
    } else {
      if (!isCode && isSpecial(raw, rawAt + length, value, at + length)) return length;
      length += 1;
    }
  }
  return length;
}

function isSpecial(raw: string, rawAt: number, value: string, at: number): boolean {
  const code = raw.charCodeAt(rawAt);
  if (code === 92) return matchLength(ESCAPE, raw, rawAt) > 0;
  if (code !== 38) return false;
  return characterReferenceAt(value, at, raw, rawAt) !== null;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

/**
 * What the containers put before a continuation line, and its indent.
 * @param kept how much of the indent the value has: inline code keeps what no container takes
 */
function prefixLength(raw: string, from: number, quoteDepth: number, kept: number): number {
  let at = from;
  for (let depth = 0; depth < quoteDepth; depth += 1) at += matchLength(QUOTE_MARK, raw, at);
  return at + Math.max(0, indentOf(raw, at) - kept) - from;
}

function indentOf(text: string, at: number): number {
  return matchLength(INDENT, text, at);
}

function matchLength(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
