import { isNegation, MODALS } from '../../stages/language/turning-words.ts';
import { wordsOf } from '../../stages/verify/fold.ts';
import type { CheckedQuote } from './verification.ts';

type Changes = NonNullable<CheckedQuote['findings'][number]['changes']>;

const NUMBER = /\d/u;
const NAME = /(?<=[\p{Ll},;] )\p{Lu}\p{L}+/u;

/** What is graver among the words that differ than another word. */
export function kindsOfChange(changes: Changes): readonly string[] {
  const changed = changes.filter(({ kind }) => kind !== 'same');
  const words = changed.flatMap(({ text }) => wordsOf(text).map((word) => word.text));
  return [
    ...(words.some((word) => NUMBER.test(word)) ? ['a number'] : []),
    ...(words.some((word) => isNegation(word)) ? ['a negation'] : []),
    ...(words.some((word) => MODALS.has(word)) ? ['a modal verb'] : []),
    ...(isName(changes) ? ['a name'] : []),
  ];
}

/** A word with a capital letter within a sentence is among those that differ. */
function isName(changes: Changes): boolean {
  let before = '';
  return changes.some(({ kind, text }) => {
    const has = kind !== 'same' && NAME.test(`${before.slice(-3)}${text}`);
    if (kind === 'same') before = text;
    return has;
  });
}
