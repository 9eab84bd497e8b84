import type { Html } from 'mdast';
import { plainWords } from './to-text.ts';

/**
 * A comment in the text of a document: what its reader may want to know and what is none of its
 * prose. No words can end it.
 */
export function comment(words: string): Html {
  const inert = plainWords(words).replaceAll('--', '- -').replaceAll('-->', '- >').trim();
  return { type: 'html', value: `<!-- ${inert.replace(/-$/, '- ')} -->` };
}
