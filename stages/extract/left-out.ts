import type { Html } from 'mdast';
import { plainWords } from './to-text.ts';

/** What would end a comment, or looks as if it could. */
const UNSAFE = /-{2,}|[<>]/g;

/**
 * A comment that keeps words which are no prose, so that a reader finds all that a document says.
 * @param what it is, such as `running head`
 */
export function leftOut(what: string, words: string): Html {
  const safe = plainWords(words).replace(UNSAFE, (found) => ({ '<': '‹', '>': '›' })[found] ?? '–');
  return { type: 'html', value: `<!-- Left out, ${what}: ${safe.trim()} -->` };
}
