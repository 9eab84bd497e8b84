import { VFile } from 'vfile';
import type { Block, Quotation, Selected } from '../../../stages/document.ts';
import { tokenTable } from '../../../stages/words/token-table.ts';

export const QUOTATION: Quotation = {
  id: 'q-00000001',
  type: 'direct',
  text: 'We open on Monday',
  spans: [{ start: 1, end: 18 }],
  line: 1,
  cue: { text: 'said', start: 25, end: 29 },
  speaker: {
    name: 'Ana Lind',
    mention: { text: 'she', start: 21, end: 24 },
    role: 'harbour master',
    kind: 'person',
  },
  rule: 'speaker-after',
  confidence: 0.912_345,
};

/** The only paragraph of a text. */
export function blockOf(text: string): Block {
  const map = {
    pieces: [{ textStart: 0, textLength: text.length, sourceStart: 0, sourceLength: text.length }],
  };
  return { kind: 'paragraph', depth: 0, text, map, line: 1, start: 0, end: text.length };
}

/** A document after `select`, with nothing found in it but what is asked for. */
export function selected(parts: Partial<Selected> = {}): Selected {
  return {
    source: {
      path: 'a.txt',
      sha256: '0'.repeat(64),
      mediaType: 'text/plain',
      charset: 'utf-8',
    },
    text: '',
    file: new VFile({ path: 'a.txt' }),
    tree: { type: 'root', children: [] },
    blocks: [],
    frontMatter: {},
    metadata: { title: null, byline: null, publisher: null, dateline: null, published: null },
    removed: [],
    sentences: [],
    quotes: [],
    speakers: [],
    genre: 'prose',
    genreEvidence: [],
    turns: [],
    standsFor: new Map(),
    words: tokenTable([]),
    scores: [],
    keywords: [],
    summary: [],
    ...parts,
  };
}
