import type { Html } from 'mdast';
import { plainWords } from './to-text.ts';

const DASH_BEFORE_DASH = /-(?=-)/g;

/**
 * A comment in the text of a document: what its reader may want to know and what is none of its
 * prose. No words can end it.
 */
export function comment(words: string): Html {
  // Each of `---`, too: what follows two, `--!>` among it, may end a comment for a browser.
  const inert = plainWords(words).replace(DASH_BEFORE_DASH, '- ').trim();
  return { type: 'html', value: `<!-- ${inert.replace(/-$/, '- ')} -->` };
}

/**
 * A comment that keeps words which are no prose, so that a reader finds all that a document says.
 * @param what it is, such as `running head`
 */
export function leftOut(what: string, words: string): Html {
  return comment(`Left out, ${what}: ${words}`);
}
