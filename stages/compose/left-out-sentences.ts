import type { Block, Selected, Sentence, Span } from '../document.ts';
import { createSegmenter } from '../segment/index.ts';
import { identityMap } from '../text/offset-map.ts';

/** A sentence of what is no prose, such as a caption or a byline. */
export interface LeftOutSentence extends Sentence {
  /** What it was taken for. */
  readonly what: string;
}

const PARAGRAPH_END = /\n[ \t\r]*\n\s*/g;
const WHITE_SPACE = /\s/g;

/**
 * The sentences of what plain text has besides its prose, for annotations: nobody chooses them, but
 * who looks for all sentences of the text finds them there. In markup they are not told from it.
 */
export function leftOutSentences(document: Selected): LeftOutSentence[] {
  if (document.source.mediaType !== 'text/plain') return [];
  const whats: string[] = [];
  const blocks = document.removed.flatMap(({ what, ...span }) =>
    paragraphsOf(document.text, span).map((block) => {
      whats.push(what);
      return block;
    }),
  );
  if (blocks.length === 0) return [];
  const { sentences } = createSegmenter()({ ...document, blocks, turns: [] });
  return sentences.map((sentence) => ({ ...sentence, what: whats[sentence.block] ?? '' }));
}

function paragraphsOf(text: string, { start, end }: Span): Block[] {
  const words = text.slice(start, end);
  const blocks: Block[] = [];
  let from = 0;
  const add = (to: number): void => {
    const own = words.slice(from, to).trimEnd();
    if (own === '') return;
    const at = start + from;
    blocks.push({
      kind: 'paragraph',
      depth: 0,
      text: own.replace(WHITE_SPACE, ' '),
      start: at,
      end: at + own.length,
      map: identityMap(at, own.length),
      line: 1,
    });
  };
  for (const { 0: gap, index } of words.matchAll(PARAGRAPH_END)) {
    add(index);
    from = index + gap.length;
  }
  add(words.length);
  return blocks;
}
