import { taggedTexts } from '../../quotes/grammar/index.ts';
import { OPEN_CLASS } from '../../quotes/grammar/word-classes.ts';
import { TAG } from '../../quotes/grammar/tag.ts';

/** Tags of words that may be the verb of a sentence. */
const VERBS: ReadonlySet<number> = new Set([
  TAG.modal,
  TAG.be,
  TAG.have,
  TAG.do,
  TAG.verbBase,
  TAG.verbS,
  TAG.verbPast,
  TAG.participle,
]);

/** Of English sentences, which have no word that may be a verb: titles, names, items of lists. */
export function verblessOf(texts: readonly string[]): readonly boolean[] {
  const { firstOf, endOf, tag, open } = taggedTexts(texts);
  return texts.map((_, text) => {
    for (let token = firstOf[text] ?? 0; token < (endOf[text] ?? 0); token++) {
      if (VERBS.has(tag[token] ?? TAG.other)) return false;
      // `Ferries leave at noon`: what may be a verb behind several is one.
      const mayBeVerb = ((open[token] ?? 0) & OPEN_CLASS.B) !== 0;
      if (mayBeVerb && tag[token - 1] === TAG.plural) return false;
    }
    return true;
  });
}
