import type { ElementContent, Nodes } from 'hast';
import type { Break, FootnoteReference, Text } from 'mdast';
import { plainWords } from '../to-text.ts';

/** What is kept of phrasing. */
export type Phrase = Text | Break | FootnoteReference;

/** A paragraph of a document. */
interface Paragraph {
  readonly phrases: Phrase[];
  readonly words: string;
  /** Whether all of its words are bold. */
  readonly isBold: boolean;
}

interface Run {
  readonly phrase: Phrase;
  readonly isBold: boolean;
}

const NOTE_LINK = /^#(?:foot|end)note-\d+$/;
/** The way back from a note to its mark. */
const BACK_LINK = /^#(?:foot|end)note-ref-\d+$/;

/**
 * The paragraphs that an element stands for: one, or where its writer parted it by empty lines
 * instead, several. None of them is empty.
 */
export function paragraphsOf(nodes: readonly ElementContent[]): readonly Paragraph[] {
  const runs = nodes.flatMap((node) => runsOf(node, false));
  const parts: Run[][] = [[]];
  for (const [index, run] of runs.entries()) {
    const isSecondBreak = run.phrase.type === 'break' && runs[index - 1]?.phrase.type === 'break';
    if (isSecondBreak) parts.push([]);
    else parts.at(-1)?.push(run);
  }
  return parts.map(paragraphOf).filter(({ phrases }) => !isBlank(phrases));
}

function runsOf(node: Nodes, isBold: boolean): Run[] {
  if (node.type === 'text') {
    const value = plainWords(node.value);
    return value === '' ? [] : [{ phrase: { type: 'text', value }, isBold }];
  }
  if (node.type !== 'element') return [];
  const { tagName, properties, children } = node;
  if (tagName === 'br') return [{ phrase: { type: 'break' }, isBold }];
  const { href } = properties;
  if (tagName === 'a' && typeof href === 'string') {
    if (BACK_LINK.test(href)) return [];
    if (NOTE_LINK.test(href)) {
      const identifier = href.slice(1);
      return [{ phrase: { type: 'footnoteReference', identifier, label: identifier }, isBold }];
    }
  }
  return children.flatMap((child) => runsOf(child, isBold || tagName === 'strong'));
}

/** Texts joined, so that white space is folded over them too, and none at the edges. */
function paragraphOf(runs: readonly Run[]): Paragraph {
  const phrases: Phrase[] = [];
  let endsBlank = true;
  for (const { phrase } of runs) {
    const last = phrases.at(-1);
    if (phrase.type === 'text') {
      const value: string = endsBlank ? phrase.value.trimStart() : phrase.value;
      if (value === '') continue;
      if (last?.type === 'text') last.value += value;
      else phrases.push({ type: 'text', value });
      endsBlank = value.endsWith(' ');
    } else if (phrase.type === 'footnoteReference' || last !== undefined) {
      if (phrase.type === 'break' && last?.type === 'text') last.value = last.value.trimEnd();
      phrases.push({ ...phrase });
      endsBlank = phrase.type === 'break';
    }
  }
  while (phrases.at(-1)?.type === 'break') phrases.pop();
  const last = phrases.at(-1);
  if (last?.type === 'text') last.value = last.value.trimEnd();
  const spoken = runs.filter(({ phrase }) => phrase.type === 'text' && phrase.value.trim() !== '');
  return { phrases, words: wordsOf(phrases), isBold: spoken.every((run) => run.isBold) };
}

/** The words of phrases, without the marks of notes. */
function wordsOf(phrases: readonly Phrase[]): string {
  return phrases
    .map((each) => (each.type === 'text' ? each.value : each.type === 'break' ? ' ' : ''))
    .join('');
}

function isBlank(phrases: readonly Phrase[]): boolean {
  return wordsOf(phrases).trim() === '';
}
