import type { Token } from '../../names/token.ts';

const MOST_BEFORE_SUBJECT = 3;
const ENDS_SENTENCE = /^(?:[.?!”"]|'')$/;
const ACTS = /^(?:he|she|it|they|we|i|who|.{2,}ed)$/;

/** Behind these, in lower case, a name is no subject. */
export const NOT_SUBJECT_AFTER: ReadonlySet<string> = new Set([
  'of',
  'for',
  'to',
  'at',
  'in',
  'on',
  'with',
  'from',
  'by',
  'about',
  'against',
  'like',
  'between',
  'than',
  'over',
  'and',
  'including',
]);

/** Whether hardly a word stands before a name in its sentence, and none that says who acts. */
export function isSubject(tokens: readonly Token[], name: number): boolean {
  for (let at = name - 1; at >= name - 1 - MOST_BEFORE_SUBJECT; at -= 1) {
    const token = tokens[at];
    if (token === undefined || ENDS_SENTENCE.test(token.text)) return true;
    if (NOT_SUBJECT_AFTER.has(token.lower) || ACTS.test(token.lower)) return false;
  }
  return false;
}
