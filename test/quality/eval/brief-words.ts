import type { Nodes, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Brief } from '../../../stages/compose/brief.ts';
import { countWords } from '../../../stages/text/count-words.ts';
import { folded } from '../../../stages/text/white-space.ts';

/** Words of a brief for people: all of them, and those that a reader sees before opening anything. */
export interface BriefWords {
  readonly whole: number;
  readonly visible: number;
  /** The words of the document that are quoted or summarised, and those of them that are visible. */
  readonly content: number;
  readonly visibleContent: number;
  /** Of the document: all of its sentences. */
  readonly document: number;
}

type Told = Pick<Brief, 'summary' | 'quotes' | 'source'>;

const parser = unified().use(remarkParse).use(remarkGfm);

/** Counts the words that a host shows of a brief: no addresses, no definitions. */
export function briefWords(markdown: string, { summary, quotes, source }: Told): BriefWords {
  let whole = 0;
  let visible = 0;
  let isFolded = false;
  let shown = '';
  for (const node of parser.parse(markdown).children) {
    const words = textOf(node);
    whole += countWords(folded(words));
    const opens = node.type === 'html' && node.value.startsWith('<details>');
    if (opens || !isFolded) {
      visible += countWords(folded(words));
      shown += ` ${words}`;
    }
    if (opens) isFolded = true;
    else if (node.type === 'html' && node.value.startsWith('</details>')) isFolded = false;
  }
  const seen = lettersOf(shown);
  const content = [...summary, ...quotes].map(({ text }) => {
    const words = countWords(text);
    return { words, visible: seen.includes(lettersOf(text)) ? words : 0 };
  });
  return {
    whole,
    visible,
    content: content.reduce((sum, { words }) => sum + words, 0),
    visibleContent: content.reduce((sum, part) => sum + part.visible, 0),
    document: source.words,
  };
}

/** Letters and digits alone: what markup and marks around words can not change. */
function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function textOf(node: Nodes | RootContent): string {
  if (node.type === 'html') return node.value.replaceAll(/<[^>]*>/g, ' ');
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const isFlow = node.type === 'list' || node.type === 'listItem';
  return node.children.map(textOf).join(isFlow ? ' ' : '');
}
