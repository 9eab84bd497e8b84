import type { Sentence } from '../document.ts';
import type { ScoreRules } from '../language/language.ts';
import type { TokenTable } from '../words/token-table.ts';
import { WordGroups } from '../words/word-groups.ts';

/** The sentence has a word of a phrase that announces, and one that decides. */
export const MAY_ANNOUNCE = 1;
export const DECIDES = 2;
/** … one of the first pattern of pictures; the next bits are those of the patterns after it. */
export const MAY_SHOW = 4;

/** By sentence, what its words hint at. */
export type Hints = Int32Array;

interface Hinted {
  readonly words: TokenTable;
  readonly sentences: readonly Pick<Sentence, 'block' | 'to'>[];
}

/** Makes the function that reads the hints of a document's sentences, by the rules of its language. */
export function createHintReader(): (document: Hinted, rules: ScoreRules) => Hints {
  const known = new Map<ScoreRules, WordGroups>();
  return ({ words, sentences }, rules) => {
    const groups = known.get(rules) ?? groupsOf(rules);
    known.set(rules, groups);
    const hints = new Int32Array(sentences.length);
    let block = -1;
    let token = 0;
    sentences.forEach((sentence, index) => {
      if (sentence.block !== block) {
        block = sentence.block;
        token = words.firstOf[block] ?? 0;
      }
      const end = words.endOf[block] ?? token;
      let after = token;
      while (after < end && (words.from[after] ?? 0) < sentence.to) after += 1;
      hints[index] = groups.among(words, token, after);
      token = after;
    });
    return hints;
  };
}

function groupsOf({ announces, decides, picture }: ScoreRules): WordGroups {
  return new WordGroups([announces.words, decides, ...picture.map(({ words }) => words)]);
}
